package dev.kith.circles;

import dev.kith.accounts.AccountId;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code standing}, and all that the four lists are made from. */
@Component
class StandingRows {
    /** Of so many of my latest events it is looked who else was there: a bound, and the older ones say little. */
    private static final int EVENTS = 100;

    private final JdbcClient db;

    StandingRows(JdbcClient db) {
        this.db = db;
    }

    /** Makes these people's rows anew at the next look. */
    void forget(AccountId owner, Collection<PersonId> people) {
        db.sql("delete from standing where owner_id = :owner and person_id = any(:people)")
                .param("owner", owner.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** Some of those who have no row. */
    List<UUID> missing(AccountId owner, int most) {
        return db.sql("""
                        select p.id from person p where p.owner_id = :owner
                          and not exists (select 1 from standing s where s.owner_id = p.owner_id and s.person_id = p.id)
                        limit :most
                        """)
                .param("owner", owner.value())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** When there was a touch, of these people. */
    Map<UUID, List<Instant>> touches(AccountId owner, List<UUID> people) {
        var touches = new HashMap<UUID, List<Instant>>();
        db.sql("""
                        select person_id, at from moment
                        where owner_id = :owner and person_id = any(:people) and kind <> 'note'
                        """)
                .param("owner", owner.value())
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    touches.computeIfAbsent(row.getObject(1, UUID.class), person -> new ArrayList<>())
                            .add(row.getTimestamp(2).toInstant());
                });
        return touches;
    }

    record Kept(UUID person, Warmth warmth) {
        @Nullable
        String last() {
            Instant last = warmth.last();
            return last == null ? null : last.toString();
        }
    }

    void keep(AccountId owner, List<Kept> kept) {
        db.sql("""
                        insert into standing (owner_id, person_id, warmth, last_at)
                        select :owner, person, warmth, last_at
                        from unnest(:people, :warmths, cast(:lasts as timestamptz[])) as t (person, warmth, last_at)
                        """)
                .param("owner", owner.value())
                .param("people", kept.stream().map(Kept::person).toArray(UUID[]::new))
                .param("warmths", kept.stream().map(one -> one.warmth().then()).toArray(Double[]::new))
                .param("lasts", kept.stream().map(Kept::last).toArray(String[]::new))
                .update();
    }

    /**
     * Everyone of the list, but for those whom the owner wants nothing to do with. What the community knows counts of those
     * only who may be found, and who have not blocked the owner; what the owner noted counts of all.
     */
    List<Standing> of(AccountId owner, Instant pausedSince) {
        return db.sql("""
                        with mine as (
                          select t.event_id from attendee t join event e on e.id = t.event_id
                          where t.account_id = :owner and t.seated_at is not null and e.published_at is not null
                          order by e.starts_at desc limit :events),
                        listed as (
                          select p.id, p.member_id from person p where p.owner_id = :owner and p.member_id <> p.owner_id
                            and not exists (select 1 from undiscoverable u where u.account_id = p.member_id)
                            and not exists (select 1 from block b where b.account_id = p.member_id and b.other_id = p.owner_id)),
                        there as (
                          select l.id, t.event_id from mine join attendee t on t.event_id = mine.event_id and t.seated_at is not null
                          join listed l on l.member_id = t.account_id
                          union
                          select s.person_id, e.event_id from encounter_side s join encounter e on e.id = s.encounter_id
                          where s.owner_id = :owner and e.event_id is not null),
                        events as (select id, count(*) as many from there group by id),
                        circles as (
                          select l.id, count(*) as many from membership m
                          join membership o on o.group_id = m.group_id join listed l on l.member_id = o.account_id
                          where m.account_id = :owner group by l.id),
                        kept as (
                          select distinct f.person_id from follow_up f
                          join follow_up_done d on d.owner_id = f.owner_id and d.follow_up_id = f.id
                          where f.owner_id = :owner and f.kind = 'promise')
                        select p.id, k.other_id, s.warmth, s.last_at, coalesce(v.many, 0) as events, coalesce(c.many, 0) as groups,
                          t.person_id is not null as trusted, x.person_id is not null as kept,
                          a.person_id is not null as away, q.person_id is not null as quiet
                        from person p
                        join standing s on s.owner_id = p.owner_id and s.person_id = p.id
                        left join forgotten f on f.owner_id = p.owner_id and f.person_id = p.id
                        left join block b on b.account_id = p.owner_id and b.other_id = p.member_id
                        left join listed l on l.id = p.id
                        left join tie k on k.account_id = p.owner_id and k.other_id = l.member_id
                        left join events v on v.id = p.id
                        left join circles c on c.id = p.id
                        left join trust t on t.owner_id = p.owner_id and t.person_id = p.id
                        left join kept x on x.person_id = p.id
                        left join pause a on a.owner_id = p.owner_id and a.person_id = p.id and not a.beyond and a.since > :since
                        left join pause q on q.owner_id = p.owner_id and q.person_id = p.id and q.beyond and q.since > :since
                        where p.owner_id = :owner and p.member_id is distinct from p.owner_id
                          and f.person_id is null and b.other_id is null
                        """)
                .param("owner", owner.value())
                .param("events", EVENTS)
                .param("since", Timestamp.from(pausedSince))
                .query((row, n) -> standing(row))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        UUID member = row.getObject("other_id", UUID.class);
        return new Standing(
                new PersonId(row.getObject("id", UUID.class)),
                member == null ? null : new AccountId(member),
                new Warmth(row.getDouble("warmth"), instant(row.getTimestamp("last_at"))),
                new Standing.Shared(0, row.getInt("events"), row.getInt("groups")),
                new Standing.Said(
                        row.getBoolean("trusted"),
                        row.getBoolean("kept"),
                        row.getBoolean("away"),
                        row.getBoolean("quiet")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
