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
    /** That person {@code p} is a member who may be found, and has not blocked the owner. */
    private static final String FINDABLE = """
            not exists (select 1 from undiscoverable u where u.account_id = p.member_id)
              and not exists (select 1 from block x where x.account_id = p.member_id and x.other_id = p.owner_id)
            """;

    /** Of the owner's latest hundred events: a bound, and the older ones say little. */
    private static final String EVENTS_TOGETHER = """
            select id, count(*) from (
              select p.id, t.event_id from (
                select a.event_id from attendee a join event e on e.group_id = a.group_id and e.id = a.event_id
                where a.account_id = :owner and a.seated_at is not null and e.published_at is not null
                order by e.starts_at desc limit 100) mine
              join attendee t on t.event_id = mine.event_id and t.seated_at is not null
              join person p on p.owner_id = :owner and p.member_id = t.account_id
              where t.account_id <> :owner and %s
              union
              select s.person_id, e.event_id from encounter_side s join encounter e on e.id = s.encounter_id
              where s.owner_id = :owner and e.event_id is not null) both_there
            group by id
            """.formatted(FINDABLE);

    private static final String GROUPS_TOGETHER = """
            select p.id, count(*) from membership m join membership o on o.group_id = m.group_id
            join person p on p.owner_id = m.account_id and p.member_id = o.account_id
            where m.account_id = :owner and o.account_id <> :owner and %s
            group by p.id
            """.formatted(FINDABLE);

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
                        on conflict do nothing
                        """)
                .param("owner", owner.value())
                .param("people", kept.stream().map(Kept::person).toArray(UUID[]::new))
                .param("warmths", kept.stream().map(one -> one.warmth().then()).toArray(Double[]::new))
                .param("lasts", kept.stream().map(Kept::last).toArray(String[]::new))
                .update();
    }

    /** @param missing those who have no row: they are not in the list */
    record Found(List<Standing> list, List<UUID> missing) {}

    /**
     * Everyone of the list, but for those whom the owner wants nothing to do with. What the community knows counts of those
     * only who may be found, and who have not blocked the owner; what the owner noted counts of all.
     *
     * <p>Several plain statements, put together here: of one large one PostgreSQL cannot guess well how much it will find.
     */
    Found of(AccountId owner, Instant pausedSince) {
        Map<String, Map<UUID, Integer>> marks = marks(owner, pausedSince);
        Map<UUID, Integer> gone = marks.getOrDefault("gone", Map.of());
        Map<UUID, Integer> events = counts(owner, EVENTS_TOGETHER);
        Map<UUID, Integer> groups = counts(owner, GROUPS_TOGETHER);
        List<Standing> list = new ArrayList<>();
        List<UUID> missing = new ArrayList<>();
        db.sql("""
                        select p.id, p.member_id, s.warmth, extract(epoch from s.last_at)::bigint
                        from person p left join standing s on s.owner_id = p.owner_id and s.person_id = p.id
                        where p.owner_id = :owner and p.member_id is distinct from p.owner_id
                        """).param("owner", owner.value()).query(row -> {
            UUID id = row.getObject(1, UUID.class);
            if (row.getObject(3) == null) {
                missing.add(id);
            } else if (!gone.containsKey(id)) {
                list.add(new Standing(
                        new PersonId(id),
                        said(marks, "tied", id) ? new AccountId(row.getObject(2, UUID.class)) : null,
                        warmth(row),
                        new Standing.Shared(0, events.getOrDefault(id, 0), groups.getOrDefault(id, 0)),
                        new Standing.Said(
                                said(marks, "trust", id),
                                said(marks, "kept", id),
                                said(marks, "away", id),
                                said(marks, "quiet", id))));
            }
        });
        return new Found(list, missing);
    }

    private static boolean said(Map<String, Map<UUID, Integer>> marks, String mark, UUID person) {
        return marks.getOrDefault(mark, Map.of()).containsKey(person);
    }

    private static Warmth warmth(ResultSet row) throws SQLException {
        double then = row.getDouble(3);
        long last = row.getLong(4);
        return row.wasNull() ? Warmth.NONE : new Warmth(then, Instant.ofEpochSecond(last));
    }

    /** By what is said of them; "gone" are those who are not to be seen. */
    private Map<String, Map<UUID, Integer>> marks(AccountId owner, Instant pausedSince) {
        var marks = new HashMap<String, Map<UUID, Integer>>();
        db.sql("""
                        select 'gone', person_id from forgotten where owner_id = :owner
                        union all select 'gone', p.id from block b
                          join person p on p.owner_id = b.account_id and p.member_id = b.other_id where b.account_id = :owner
                        union all select 'tied', p.id from tie k
                          join person p on p.owner_id = k.account_id and p.member_id = k.other_id where k.account_id = :owner
                          and %s
                        union all select 'trust', person_id from trust where owner_id = :owner
                        union all select 'kept', f.person_id from follow_up f
                          join follow_up_done d on d.owner_id = f.owner_id and d.follow_up_id = f.id
                          where f.owner_id = :owner and f.kind = 'promise'
                        union all select case when beyond then 'quiet' else 'away' end, person_id from pause
                          where owner_id = :owner and since > :since
                        """.formatted(FINDABLE))
                .param("owner", owner.value())
                .param("since", Timestamp.from(pausedSince))
                .query(row -> {
                    marks.computeIfAbsent(row.getString(1), mark -> new HashMap<>())
                            .put(row.getObject(2, UUID.class), 1);
                });
        return marks;
    }

    private Map<UUID, Integer> counts(AccountId owner, String sql) {
        var counts = new HashMap<UUID, Integer>();
        db.sql(sql).param("owner", owner.value()).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return counts;
    }
}
