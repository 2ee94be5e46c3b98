package dev.kith.people;

import dev.kith.accounts.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code moment}. */
@Component
class MomentRows {
    private final JdbcClient db;

    MomentRows(JdbcClient db) {
        this.db = db;
    }

    void add(AccountId owner, PersonId person, MomentId id, Moment moment, Instant now) {
        db.sql("""
                        insert into moment (owner_id, id, person_id, kind, at, text, place, added_at)
                        values (:owner, :id, :person, :kind, :at, :text, :place, :now)
                        """)
                .param("owner", owner.value())
                .param("id", id.value())
                .param("person", person.value())
                .param("kind", moment.kind().key())
                .param("at", Timestamp.from(moment.at()))
                .param("text", moment.text())
                .param("place", moment.place())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Last contact is the newest touch on the timeline, so an older one written later does not move it back. */
    void countLastContact(AccountId owner, PersonId person) {
        db.sql("""
                        update person p set last_contact =
                          (select max(at) from moment m
                           where m.owner_id = p.owner_id and m.person_id = p.id and m.kind <> 'note')
                        where p.owner_id = :owner and p.id = :person
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .update();
    }

    /** True where the same stands on the timeline already. */
    boolean has(AccountId owner, PersonId person, Moment moment) {
        return db.sql("""
                        select exists (select 1 from moment where owner_id = :owner and person_id = :person
                          and kind = :kind and at = :at and text = :text)
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .param("kind", moment.kind().key())
                .param("at", Timestamp.from(moment.at()))
                .param("text", moment.text())
                .query(Boolean.class)
                .single();
    }

    void remove(AccountId owner, Collection<UUID> moments) {
        db.sql("delete from moment where owner_id = :owner and id = any(:moments)")
                .param("owner", owner.value())
                .param("moments", moments.toArray(UUID[]::new))
                .update();
    }
}
