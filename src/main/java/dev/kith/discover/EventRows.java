package dev.kith.discover;

import dev.kith.encounters.Acquaintances.Known;
import dev.kith.events.EventId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Events that the viewer may see, soonest first: published, not cancelled, and of an open group or one they belong to.
 * Only the events' keys come out of a search, each cell or word served by its own index; what a page shows is then read
 * for its few rows.
 */
@Component("discoverEventRows")
class EventRows {
    private final Candidates candidates;
    private final WordRows words;
    private final JdbcClient db;

    EventRows(Candidates candidates, WordRows words, JdbcClient db) {
        this.candidates = candidates;
        this.words = words;
        this.db = db;
    }

    /**
     * The soonest of all that are looked for, each with whether the viewer is shown it: looking that up for a few
     * hundred costs less than for all that each cell gives.
     *
     * @param until the last that may come, or null
     */
    List<Candidate> soonest(Search search, Candidate.@Nullable Key until, int most) {
        boolean near = search.words().isEmpty() && !search.anywhere();
        return near
                ? candidates.read(NEAR_AND_WHETHER_SHOWN, true, search, null, until, most)
                : find(search, null, until, most);
    }

    /** @param after null for the beginning; @param until the last that may come, or null */
    List<Candidate> find(Search search, Candidate.@Nullable Key after, Candidate.@Nullable Key until, int most) {
        return search.words().isEmpty()
                ? candidates.read(search.anywhere() ? SOONEST : NEAR, true, search, after, until, most)
                : words.find(search, after, until, most);
    }

    /** Each cell gives its soonest, read in order off the index; the soonest of those are the answer. */
    private static final String NEAR = """
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
            """;

    private static final String NEAR_AND_WHETHER_SHOWN = """
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
            """;

    /** In order of time, wherever it is. */
    private static final String SOONEST = """
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
            """;

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
                .param("viewer", Candidates.account(search.viewer()))
                .param("interests", search.interests().toArray(String[]::new))
                .query((row, n) -> card(row, known))
                .list();
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
