package dev.kith.discover;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.encounters.Acquaintances.Known;
import dev.kith.events.EventId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Events that the viewer may see, soonest first: published, not cancelled, and of an open group or one they belong to.
 * Only the events' keys come out of a search, each cell or word served by its own index; what a page shows is then read
 * for its few rows.
 */
@Component("discoverEventRows")
class EventRows {
    private final JdbcClient db;

    EventRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * Plans every search for its own words and cells: a plan made for none in particular reads whole tables. A search
     * without words walks its index in order and stops early; left alone, the planner, who knows only the average
     * cell, reads a whole city and sorts it.
     */
    void prepare(Search search) {
        db.sql("""
                        select set_config('plan_cache_mode', 'force_custom_plan', true),
                          set_config('enable_sort', case when :walks then 'off' else 'on' end, true),
                          set_config('enable_bitmapscan', case when :walks then 'off' else 'on' end, true)
                        """).param("walks", search.words().isEmpty()).query().listOfRows();
    }

    /**
     * The soonest of all that lie in the circle, each with whether the viewer is shown it: looking that up for a few
     * hundred costs less than for all that each cell gives.
     *
     * @param until the last that may come, or null
     */
    List<Candidate> soonest(Search search, Candidate.@Nullable Key until, int most) {
        boolean walks = search.words().isEmpty() && !search.anywhere();
        return walks ? candidates(nearAndWhetherShown(), search, null, until, most) : find(search, null, until, most);
    }

    /** @param after null for the beginning; @param until the last that may come, or null */
    List<Candidate> find(Search search, Candidate.@Nullable Key after, Candidate.@Nullable Key until, int most) {
        StatementSpec sql = !search.words().isEmpty() ? byWords() : search.anywhere() ? soonest() : near();
        return candidates(sql, search, after, until, most);
    }

    private static List<Candidate> candidates(
            StatementSpec sql, Search search, Candidate.@Nullable Key after, Candidate.@Nullable Key until, int most) {
        Spot spot = search.spot();
        return sql.param("cells", search.cells())
                .param("anywhere", search.anywhere())
                .param("latitude", spot == null ? null : spot.latitude())
                .param("longitude", spot == null ? null : spot.longitude())
                .param("km", search.kilometres())
                .param("from", Timestamp.from(search.span().from()))
                .param("until", Timestamp.from(search.span().until()))
                .param("afterAt", after == null ? null : Timestamp.from(after.at()))
                .param("afterId", after == null ? null : after.id())
                .param("lastAt", until == null ? null : Timestamp.from(until.at()))
                .param("lastId", until == null ? null : until.id())
                .param("how", search.how())
                .param("free", search.free())
                .param("words", search.words())
                .param("interests", search.interests().toArray(String[]::new))
                .param("viewer", account(search.viewer()))
                .param("most", most)
                .query((row, n) -> new Candidate(
                        new Candidate.Key(row.getTimestamp("starts_at").toInstant(), row.getObject("id", UUID.class)),
                        row.getBoolean("shown"),
                        row.getBoolean("fits")))
                .list();
    }

    /** Each cell gives its soonest, read in order off the index; the soonest of those are the answer. */
    private StatementSpec near() {
        return db.sql("""
                select e.id, e.starts_at, true as shown, false as fits
                from unnest(cast(:cells as integer[])) c(cell) cross join lateral (
                  select ev.id, ev.starts_at from event ev join groups g on g.id = ev.group_id
                  where ev.cell = c.cell and ev.published_at is not null
                    and ev.starts_at >= :from and ev.starts_at < :until
                    and (cast(:afterAt as timestamptz) is null or (ev.starts_at, ev.id) > (:afterAt, :afterId))
                    and (cast(:lastAt as timestamptz) is null or (ev.starts_at, ev.id) <= (:lastAt, :lastId))
                    and (ev.cell = -1 or kilometres(ev.latitude, ev.longitude, :latitude, :longitude) <= :km)
                    and (g.joining = 'open'
                      or exists (select 1 from membership m where m.group_id = g.id and m.account_id = :viewer))
                    and not exists (select 1 from cancellation x
                      where x.group_id = ev.group_id and x.event_id = ev.id)
                    and (not :free or exists (select 1 from seats s where s.group_id = ev.group_id
                      and s.event_id = ev.id and (s.capacity is null or s.taken < s.capacity)))
                  order by ev.starts_at, ev.id limit :most) e
                order by e.starts_at, e.id limit :most
                """);
    }

    private StatementSpec nearAndWhetherShown() {
        return db.sql("""
                select ev.id, ev.starts_at,
                  (g.joining = 'open'
                    or exists (select 1 from membership m where m.group_id = g.id and m.account_id = :viewer))
                  and not exists (select 1 from cancellation x where x.group_id = ev.group_id and x.event_id = ev.id)
                  and (not :free or exists (select 1 from seats s where s.group_id = ev.group_id
                    and s.event_id = ev.id and (s.capacity is null or s.taken < s.capacity))) as shown,
                  coalesce(ev.words @@ any_of(:interests) or g.words @@ any_of(:interests), false) as fits
                from (
                  select e.group_id, e.id, e.starts_at
                  from unnest(cast(:cells as integer[])) c(cell) cross join lateral (
                    select n.group_id, n.id, n.starts_at from event n
                    where n.cell = c.cell and n.published_at is not null
                      and n.starts_at >= :from and n.starts_at < :until
                      and (cast(:lastAt as timestamptz) is null or (n.starts_at, n.id) <= (:lastAt, :lastId))
                      and (n.cell = -1 or kilometres(n.latitude, n.longitude, :latitude, :longitude) <= :km)
                    order by n.starts_at, n.id limit :most) e
                  order by e.starts_at, e.id limit :most) near
                  join event ev on ev.group_id = near.group_id and ev.id = near.id
                  join groups g on g.id = near.group_id
                order by near.starts_at, near.id
                """);
    }

    /** In order of time, wherever it is. */
    private StatementSpec soonest() {
        return db.sql("""
                select ev.id, ev.starts_at, true as shown,
                  coalesce(ev.words @@ any_of(:interests) or g.words @@ any_of(:interests), false) as fits
                from event ev join groups g on g.id = ev.group_id
                where ev.published_at is not null and ev.starts_at >= :from and ev.starts_at < :until
                  and (cast(:afterAt as timestamptz) is null or (ev.starts_at, ev.id) > (:afterAt, :afterId))
                  and (cast(:lastAt as timestamptz) is null or (ev.starts_at, ev.id) <= (:lastAt, :lastId))
                  and (:how <> 'online' or ev.online) and (:how <> 'in-person' or ev.cell is distinct from -1)
                  and (g.joining = 'open'
                    or exists (select 1 from membership m where m.group_id = g.id and m.account_id = :viewer))
                  and not exists (select 1 from cancellation x where x.group_id = ev.group_id and x.event_id = ev.id)
                  and (not :free or exists (select 1 from seats s where s.group_id = ev.group_id
                    and s.event_id = ev.id and (s.capacity is null or s.taken < s.capacity)))
                order by ev.starts_at, ev.id limit :most
                """);
    }

    /** The words stand in the event, or else in its group; each of the two has an index of its own. */
    private StatementSpec byWords() {
        return db.sql("""
                with hit as (
                  (select ev.group_id, ev.id, ev.starts_at from event ev
                    where ev.words @@ all_begin(:words) and ev.published_at is not null
                      and ev.starts_at >= :from and ev.starts_at < :until
                      and (cast(:afterAt as timestamptz) is null or (ev.starts_at, ev.id) > (:afterAt, :afterId))
                      and (cast(:lastAt as timestamptz) is null or (ev.starts_at, ev.id) <= (:lastAt, :lastId))
                      and (:how <> 'online' or ev.online) and (:how <> 'in-person' or ev.cell is distinct from -1)
                      and (:anywhere or ev.cell = any (cast(:cells as integer[])) and (ev.cell = -1
                        or kilometres(ev.latitude, ev.longitude, :latitude, :longitude) <= :km)))
                  union
                  (select ev.group_id, ev.id, ev.starts_at from groups g join event ev on ev.group_id = g.id
                    where g.words @@ all_begin(:words) and ev.published_at is not null
                      and ev.starts_at >= :from and ev.starts_at < :until
                      and (cast(:afterAt as timestamptz) is null or (ev.starts_at, ev.id) > (:afterAt, :afterId))
                      and (cast(:lastAt as timestamptz) is null or (ev.starts_at, ev.id) <= (:lastAt, :lastId))
                      and (:how <> 'online' or ev.online) and (:how <> 'in-person' or ev.cell is distinct from -1)
                      and (:anywhere or ev.cell = any (cast(:cells as integer[])) and (ev.cell = -1
                        or kilometres(ev.latitude, ev.longitude, :latitude, :longitude) <= :km)))),
                top as (
                  select hit.* from hit join groups g on g.id = hit.group_id
                  where (g.joining = 'open'
                      or exists (select 1 from membership m where m.group_id = g.id and m.account_id = :viewer))
                    and not exists (select 1 from cancellation x
                      where x.group_id = hit.group_id and x.event_id = hit.id)
                    and (not :free or exists (select 1 from seats s where s.group_id = hit.group_id
                      and s.event_id = hit.id and (s.capacity is null or s.taken < s.capacity)))
                  order by hit.starts_at, hit.id limit :most)
                select top.id, top.starts_at, true as shown,
                  coalesce(ev.words @@ any_of(:interests) or g.words @@ any_of(:interests), false) as fits
                from top join event ev on ev.group_id = top.group_id and ev.id = top.id
                  join groups g on g.id = top.group_id
                order by top.starts_at, top.id
                """);
    }

    /** What the page shows of the events that were found, in no order. @param known those who go and whom the viewer knows */
    List<EventCard> cards(Search search, List<UUID> ids, Map<EventId, List<Known>> known) {
        Spot spot = search.spot();
        return db.sql("""
                        with wish as materialized (
                          select i, side_by_side(i) as query from unnest(cast(:interests as text[])) i)
                        select ev.id, ev.title, g.name as group_name, ev.starts_at, ev.zone, ev.online,
                          coalesce(nullif(ev.place, ''), ev.city) as place,
                          kilometres(ev.latitude, ev.longitude, :latitude, :longitude) as kilometres,
                          coalesce(s.taken, 0) as going, s.capacity - s.taken as left,
                          coalesce((select case when a.seated_at is null then 'waiting' else 'going' end
                            from attendee a where a.event_id = ev.id and a.account_id = :viewer), '') as mine,
                          array(select i from wish where ev.words @@ query or g.words @@ query) as interests
                        from event ev join groups g on g.id = ev.group_id
                          left join seats s on s.group_id = ev.group_id and s.event_id = ev.id
                        where ev.id = any (cast(:ids as uuid[]))
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("latitude", spot == null ? null : spot.latitude())
                .param("longitude", spot == null ? null : spot.longitude())
                .param("viewer", account(search.viewer()))
                .param("interests", search.interests().toArray(String[]::new))
                .query((row, n) -> card(row, known))
                .list();
    }

    static @Nullable UUID account(Viewer viewer) {
        return viewer instanceof Member member ? member.id().value() : null;
    }

    private static EventCard card(ResultSet row, Map<EventId, List<Known>> known) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new EventCard(
                id,
                row.getString("title"),
                row.getString("group_name"),
                row.getTimestamp("starts_at").toInstant(),
                ZoneId.of(row.getString("zone")),
                row.getString("place"),
                row.getBoolean("online"),
                row.getObject("kilometres", Double.class),
                row.getInt("going"),
                row.getObject("left", Integer.class),
                row.getString("mine"),
                List.of((String[]) row.getArray("interests").getArray()),
                known.getOrDefault(new EventId(id), List.of()).size());
    }
}
