package dev.kith.circles;

import dev.kith.accounts.AccountId;
import dev.kith.people.Merged;
import dev.kith.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code trust}, {@code pause} and {@code trade}: what the owner says. */
@Component
class MarkRows {
    private final JdbcClient db;

    MarkRows(JdbcClient db) {
        this.db = db;
    }

    boolean trusts(AccountId owner, PersonId person) {
        return one("select exists (select 1 from trust where owner_id = :owner and person_id = :person)", owner, person)
                .query(Boolean.class)
                .single();
    }

    void trust(AccountId owner, PersonId person, Instant now) {
        one("""
                        insert into trust (owner_id, person_id, since) values (:owner, :person, :now) on conflict do nothing
                        """, owner, person).param("now", Timestamp.from(now)).update();
    }

    void distrust(AccountId owner, PersonId person) {
        one("delete from trust where owner_id = :owner and person_id = :person", owner, person)
                .update();
    }

    void pause(AccountId owner, PersonId person, boolean beyond, Instant now) {
        one("""
                        insert into pause (owner_id, person_id, beyond, since) values (:owner, :person, :beyond, :now)
                        on conflict (owner_id, person_id, beyond) do update set since = excluded.since
                        """, owner, person)
                .param("beyond", beyond)
                .param("now", Timestamp.from(now))
                .update();
    }

    void resume(AccountId owner, PersonId person, boolean beyond) {
        one("delete from pause where owner_id = :owner and person_id = :person and beyond = :beyond", owner, person)
                .param("beyond", beyond)
                .update();
    }

    private JdbcClient.StatementSpec one(String sql, AccountId owner, PersonId person) {
        return db.sql(sql).param("owner", owner.value()).param("person", person.value());
    }

    /** Whether the owner's field of work is mostly digital; empty where they did not say. */
    Optional<Boolean> digital(AccountId owner) {
        return db.sql("select digital from trade where owner_id = :owner")
                .param("owner", owner.value())
                .query(Boolean.class)
                .optional();
    }

    void work(AccountId owner, boolean digital, Instant now) {
        db.sql("""
                        insert into trade (owner_id, digital, since) values (:owner, :digital, :now)
                        on conflict (owner_id) do update set digital = excluded.digital, since = excluded.since
                        """)
                .param("owner", owner.value())
                .param("digital", digital)
                .param("now", Timestamp.from(now))
                .update();
    }

    void merge(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                insert into trust (owner_id, person_id, since, came_from)
                select owner_id, :kept, since, :gone from trust where owner_id = :owner and person_id = :gone on conflict do nothing
                """, owner, kept, gone);
        Merged.move(db, """
                insert into pause (owner_id, person_id, beyond, since, came_from)
                select owner_id, :kept, beyond, since, :gone from pause where owner_id = :owner and person_id = :gone
                on conflict do nothing
                """, owner, kept, gone);
    }

    /** The one that was gone has its own still. */
    void part(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(
                db,
                "delete from trust where owner_id = :owner and person_id = :kept and came_from = :gone",
                owner,
                kept,
                gone);
        Merged.move(
                db,
                "delete from pause where owner_id = :owner and person_id = :kept and came_from = :gone",
                owner,
                kept,
                gone);
    }
}
