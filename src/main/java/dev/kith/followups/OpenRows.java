package dev.kith.followups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is open. */
@Component
class OpenRows {
    /** The follow-up with what its card shows; the overdue ratio is that of the person's cadence. */
    private static final String VIEW = """
            select f.id, f.person_id, p.name, p.member_id, f.kind, f.what, f.subject, f.draft, f.next_at,
              exists (select 1 from person_photo o where o.owner_id = p.owner_id and o.person_id = p.id) as own_photo,
              exists (select 1 from open_photo a where a.account_id = p.member_id) as member_photo,
              coalesce((select w.value from person_way w where w.owner_id = p.owner_id and w.person_id = p.id and w.kind = 'mail'
                order by w.position limit 1), '') as email,
              exists (select 1 from tie t where t.account_id = p.owner_id and t.other_id = p.member_id) as tied,
              coalesce(met.text, '') as note, coalesce(nullif(met.place, ''), p.met_where) as met_where,
              not exists (select 1 from moment m where m.owner_id = p.owner_id and m.person_id = p.id
                and m.kind not in ('met', 'note')) as first,
              coalesce(greatest(extract(epoch from cast(:now as timestamptz) - coalesce(p.last_contact, c.since)) / 604800 - c.weeks, 0) / c.weeks, 0)
                as overdue
            from open_follow_up f
            join person p on p.owner_id = f.owner_id and p.id = f.person_id
            left join cadence c on c.owner_id = f.owner_id and c.person_id = f.person_id
            left join lateral (select m.text, m.place from moment m
              where m.owner_id = p.owner_id and m.person_id = p.id and m.kind in ('met', 'coffee') order by m.at desc, m.id desc limit 1) met on true
            """;

    private final JdbcClient db;

    OpenRows(JdbcClient db) {
        this.db = db;
    }

    /** Letters first, then steps, then who was not heard of for long: the one furthest beyond what was wanted first. */
    List<FollowUp> due(Member owner, Instant until, int limit, Instant now) {
        return db.sql(VIEW + """
                        where f.owner_id = :owner and f.kind <> 'promise' and f.next_at <= :until
                        order by case f.kind when 'hello' then 0 when 'step' then 1 else 2 end, overdue desc, f.next_at, f.id
                        limit :limit
                        """)
                .param("owner", owner.id().value())
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> followUp(row))
                .list();
    }

    List<FollowUp> promises(Member owner, Instant until, int limit, Instant now) {
        return db.sql(VIEW + """
                        where f.owner_id = :owner and f.kind = 'promise' and f.next_at <= :until
                        order by f.next_at, f.id limit :limit
                        """)
                .param("owner", owner.id().value())
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> followUp(row))
                .list();
    }

    List<FollowUp> coming(Member owner, Instant after, int limit, Instant now) {
        return db.sql(VIEW + """
                        where f.owner_id = :owner and f.next_at > :after order by f.next_at, f.id limit :limit
                        """)
                .param("owner", owner.id().value())
                .param("after", Timestamp.from(after))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> followUp(row))
                .list();
    }

    List<FollowUp> with(AccountId owner, PersonId person, Instant now) {
        return db.sql(VIEW + "where f.owner_id = :owner and f.person_id = :person order by f.next_at, f.id")
                .param("owner", owner.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> followUp(row))
                .list();
    }

    Optional<FollowUp> find(Member owner, FollowUpId id, Instant now) {
        return db.sql(VIEW + "where f.owner_id = :owner and f.id = :id")
                .param("owner", owner.id().value())
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> followUp(row))
                .optional();
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        String email = row.getString("email");
        return new FollowUp(
                new FollowUpId(row.getObject("id", UUID.class)),
                person,
                row.getString("name"),
                person.photo(
                        row.getBoolean("own_photo"),
                        row.getBoolean("member_photo") ? new AccountId(row.getObject("member_id", UUID.class)) : null),
                Kind.of(row.getString("kind")),
                row.getString("what"),
                row.getString("subject"),
                row.getString("draft"),
                row.getTimestamp("next_at").toInstant(),
                email,
                !email.isEmpty() || row.getBoolean("tied"),
                row.getString("note"),
                row.getString("met_where"),
                row.getBoolean("first"));
    }
}
