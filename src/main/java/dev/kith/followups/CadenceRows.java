package dev.kith.followups;

import dev.kith.accounts.AccountId;
import dev.kith.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code cadence}. */
@Component
class CadenceRows {
    private final JdbcClient db;

    CadenceRows(JdbcClient db) {
        this.db = db;
    }

    /** @param from the last touch, or the last time it was let go, whichever is later: from then the weeks count */
    record Rhythm(int weeks, Instant from) {}

    Optional<Rhythm> rhythm(AccountId owner, PersonId person) {
        return db.sql("""
                        select c.weeks, greatest(coalesce(p.last_contact, c.since),
                          (select max(l.at) from let_go l join follow_up f on f.owner_id = l.owner_id and f.id = l.follow_up_id
                           where f.owner_id = c.owner_id and f.person_id = c.person_id and f.kind = 'again')) as counted_from
                        from cadence c join person p on p.owner_id = c.owner_id and p.id = c.person_id
                        where c.owner_id = :owner and c.person_id = :person
                          and not exists (select 1 from forgotten g where g.owner_id = p.owner_id and g.person_id = p.id)
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .query((row, n) -> new Rhythm(
                        row.getInt("weeks"), row.getTimestamp("counted_from").toInstant()))
                .optional();
    }

    void set(AccountId owner, PersonId person, int weeks, Instant now) {
        db.sql("""
                        insert into cadence (owner_id, person_id, weeks, since) values (:owner, :person, :weeks, :now)
                        on conflict (owner_id, person_id) do update set weeks = excluded.weeks
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .param("weeks", weeks)
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(AccountId owner, PersonId person) {
        db.sql("delete from cadence where owner_id = :owner and person_id = :person")
                .param("owner", owner.value())
                .param("person", person.value())
                .update();
        db.sql("""
                        delete from follow_up f using open_follow_up o
                        where o.owner_id = :owner and o.person_id = :person and o.kind = 'again'
                          and f.owner_id = o.owner_id and f.id = o.id
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .update();
    }
}
