package dev.kith.encounters;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.events.EventId;
import dev.kith.groups.GroupId;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads for the pages: where one is, who waits, whom one met. */
@Component
class MetRows {
    private final JdbcClient db;

    MetRows(JdbcClient db) {
        this.db = db;
    }

    /** An event that the member has a seat at and that has begun, or opens its door within two hours. */
    Optional<Occasion> attended(Member me, EventId event, Instant now) {
        return db.sql("""
                        select e.group_id, e.id, e.title, e.place, e.starts_at, e.ends_at from event e
                        join attendee t on t.group_id = e.group_id and t.event_id = e.id
                        where e.id = :event and t.account_id = :me and t.seated_at is not null
                          and e.starts_at - interval '2 hours' <= :now
                        """)
                .param("event", event.value())
                .param("me", me.id().value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Occasion(
                        row.getString("place"),
                        new Occasion.At(
                                new GroupId(row.getObject("group_id", UUID.class)),
                                new EventId(row.getObject("id", UUID.class)),
                                row.getString("title")),
                        time(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant(),
                                now)))
                .optional();
    }

    /** While it runs it is now; afterwards it was when it began. */
    private static Instant time(Instant starts, Instant ends, Instant now) {
        return now.isAfter(ends) ? starts : now;
    }

    /** Whether both are checked in there. */
    boolean bothAt(EventId event, AccountId a, AccountId b) {
        return db.sql("""
                        select count(distinct t.account_id) = 2 from attendee t
                        join check_in k on k.group_id = t.group_id and k.event_id = t.event_id and k.attendee_id = t.id
                        where t.event_id = :event and t.account_id in (:a, :b)
                        """)
                .param("event", event.value())
                .param("a", a.value())
                .param("b", b.value())
                .query(Boolean.class)
                .single();
    }

    /** What the member said at that event already: for each other member, whether both did. */
    Map<AccountId, Boolean> saidAt(Member me, EventId event) {
        var said = new HashMap<AccountId, Boolean>();
        db.sql("""
                        select case when e.said_by = :me then e.other_id else e.said_by end as other,
                          exists (select 1 from encounter_side o where o.encounter_id = e.id and o.owner_id <> :me) as both_said
                        from encounter e join encounter_side s on s.encounter_id = e.id and s.owner_id = :me
                        where e.event_id = :event and e.other_id is not null
                          and not exists (select 1 from withdrawal w where w.encounter_id = e.id and w.owner_id = :me)
                        """).param("me", me.id().value()).param("event", event.value()).query(row -> {
            said.put(new AccountId(row.getObject("other", UUID.class)), row.getBoolean("both_said"));
        });
        return said;
    }

    /** Someone who says that they met the member, by name. */
    record Asking(
            EncounterId id,
            AccountId from,
            String name,
            String place,
            @Nullable String event,
            Instant at) {}

    List<Asking> waitingFor(Member me, Instant since) {
        return db.sql("""
                        select e.id, e.place, e.event_title, e.at, e.said_by, a.name
                        from encounter e join account a on a.id = e.said_by
                        join encounter_side s on s.encounter_id = e.id and s.owner_id = e.said_by
                        where e.other_id = :me and e.said_at > :since
                          and not exists (select 1 from encounter_side m where m.encounter_id = e.id and m.owner_id = :me)
                          and not exists (select 1 from withdrawal w where w.encounter_id = e.id)
                        order by e.said_at limit 20
                        """)
                .param("me", me.id().value())
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Asking(
                        new EncounterId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("said_by", UUID.class)),
                        row.getString("name"),
                        row.getString("place"),
                        row.getString("event_title"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Newest first. */
    List<Met> met(Member me, int most, int skip) {
        return db.sql("""
                        select e.id, e.at, e.other_id, coalesce(e.event_title, e.place) as met_where, s.note, p.id as person, p.name,
                          exists (select 1 from person_photo o where o.owner_id = p.owner_id and o.person_id = p.id) as own_photo,
                          exists (select 1 from encounter_side o where o.encounter_id = e.id and o.owner_id <> s.owner_id)
                            and not exists (select 1 from withdrawal w where w.encounter_id = e.id) as confirmed
                        from encounter_side s join encounter e on e.id = s.encounter_id
                        join person p on p.owner_id = s.owner_id and p.id = s.person_id
                        where s.owner_id = :me
                          and not exists (select 1 from withdrawal w where w.encounter_id = e.id and w.owner_id = :me)
                          and not exists (select 1 from forgotten g where g.owner_id = p.owner_id and g.person_id = p.id)
                        order by e.at desc, e.id desc limit :most offset :skip
                        """)
                .param("me", me.id().value())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> met(row))
                .list();
    }

    private static Met met(ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getObject("person", UUID.class));
        UUID other = row.getObject("other_id", UUID.class);
        return new Met(
                new EncounterId(row.getObject("id", UUID.class)),
                person,
                row.getString("name"),
                person.photo(row.getBoolean("own_photo"), null),
                row.getString("met_where"),
                row.getString("note"),
                row.getTimestamp("at").toInstant(),
                other != null,
                row.getBoolean("confirmed"));
    }
}
