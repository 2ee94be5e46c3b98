package dev.kith.followups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.drafts.Draft;
import dev.kith.encounters.EncounterId;
import dev.kith.kernel.Ids;
import dev.kith.moments.MomentId;
import dev.kith.people.Merged;
import dev.kith.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to the tables {@code follow_up}, {@code follow_up_done}, {@code let_go} and {@code snooze}. */
@Component
class FollowUpRows {
    private final JdbcClient db;

    FollowUpRows(JdbcClient db) {
        this.db = db;
    }

    record New(
            AccountId owner,
            PersonId person,
            Kind kind,
            String what,
            Draft draft,
            Instant dueAt,
            @Nullable EncounterId encounter) {}

    void add(FollowUpId id, New step, Instant now) {
        db.sql("""
                        insert into follow_up (owner_id, id, person_id, kind, what, subject, draft, due_at, encounter_id, planned_at)
                        values (:owner, :id, :person, :kind, :what, :subject, :draft, :due, :encounter, :now)
                        """)
                .param("owner", step.owner().value())
                .param("id", id.value())
                .param("person", step.person().value())
                .param("kind", step.kind().key())
                .param("what", step.what())
                .param("subject", step.draft().subject())
                .param("draft", step.draft().text())
                .param("due", Timestamp.from(step.dueAt()))
                .param(
                        "encounter",
                        step.encounter() == null ? null : step.encounter().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How many letters were planned for that moment before. */
    int plannedFor(AccountId owner, Instant dueAt) {
        return db.sql("select count(*) from follow_up where owner_id = :owner and kind = 'hello' and due_at = :due")
                .param("owner", owner.value())
                .param("due", Timestamp.from(dueAt))
                .query(Integer.class)
                .single();
    }

    boolean hasOpen(AccountId owner, PersonId person, Kind kind) {
        return db.sql("""
                        select exists (select 1 from open_follow_up
                          where owner_id = :owner and person_id = :person and kind = :kind)
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .param("kind", kind.key())
                .query(Boolean.class)
                .single();
    }

    /** Whose step it is, held until the transaction ends; empty where it is not the owner's. */
    Optional<PersonId> hold(AccountId owner, FollowUpId id) {
        return one("select person_id from follow_up where owner_id = :owner and id = :id for update", owner, id)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void keep(AccountId owner, FollowUpId id, Draft draft) {
        one("update follow_up set subject = :subject, draft = :text where owner_id = :owner and id = :id", owner, id)
                .param("subject", draft.subject())
                .param("text", draft.text())
                .update();
    }

    /** @return false where it was done or let go before */
    boolean done(AccountId owner, FollowUpId id, String how, Instant now) {
        return one("""
                                insert into follow_up_done (owner_id, follow_up_id, how, done_at)
                                select owner_id, id, :how, :now from open_follow_up where owner_id = :owner and id = :id
                                on conflict do nothing
                                """, owner, id)
                        .param("how", how)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void doneWith(AccountId owner, FollowUpId id, MomentId moment) {
        one("update follow_up_done set moment_id = :moment where owner_id = :owner and follow_up_id = :id", owner, id)
                .param("moment", moment.value())
                .update();
    }

    /** The line on the timeline that went with it, if it was done and can be taken back: a letter that was sent cannot. */
    Optional<UUID> momentOfDone(AccountId owner, FollowUpId id) {
        return one(
                        "select moment_id from follow_up_done where owner_id = :owner and follow_up_id = :id and moment_id is not null",
                        owner,
                        id)
                .query(UUID.class)
                .optional();
    }

    void undone(AccountId owner, FollowUpId id) {
        one("delete from follow_up_done where owner_id = :owner and follow_up_id = :id", owner, id)
                .update();
    }

    boolean letGo(AccountId owner, FollowUpId id, Instant now) {
        return one("""
                                insert into let_go (owner_id, follow_up_id, at)
                                select owner_id, id, :now from open_follow_up where owner_id = :owner and id = :id
                                on conflict do nothing
                                """, owner, id).param("now", Timestamp.from(now)).update() == 1;
    }

    void takenUp(AccountId owner, FollowUpId id) {
        one("delete from let_go where owner_id = :owner and follow_up_id = :id", owner, id)
                .update();
    }

    void snooze(AccountId owner, FollowUpId id, Instant until, Instant now) {
        one(
                        "insert into snooze (owner_id, follow_up_id, id, until, said_at) values (:owner, :id, :snooze, :until, :now)",
                        owner,
                        id)
                .param("snooze", Ids.next())
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes back the last snooze; an earlier one holds again. */
    void wake(AccountId owner, FollowUpId id) {
        one("""
                        delete from snooze where owner_id = :owner and follow_up_id = :id and id =
                          (select s.id from snooze s where s.owner_id = :owner and s.follow_up_id = :id order by s.id desc limit 1)
                        """, owner, id).update();
    }

    /** What is open and only wanted a touch is done by it. */
    void touched(AccountId owner, PersonId person, Instant now) {
        db.sql("""
                        insert into follow_up_done (owner_id, follow_up_id, how, done_at)
                        select owner_id, id, 'touch', :now from open_follow_up
                        where owner_id = :owner and person_id = :person and kind = 'again' on conflict do nothing
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The open letter that an encounter planned goes with it. */
    void forget(AccountId owner, EncounterId encounter) {
        db.sql("""
                        delete from follow_up f using open_follow_up o
                        where f.owner_id = :owner and f.encounter_id = :encounter and o.owner_id = f.owner_id and o.id = f.id
                        """)
                .param("owner", owner.value())
                .param("encounter", encounter.value())
                .update();
    }

    void merge(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(
                db,
                "update follow_up set person_id = :kept, came_from = :gone where owner_id = :owner and person_id = :gone",
                owner,
                kept,
                gone);
        Merged.move(db, """
                update cadence set person_id = :kept, came_from = :gone where owner_id = :owner and person_id = :gone
                  and not exists (select 1 from cadence c where c.owner_id = :owner and c.person_id = :kept)
                """, owner, kept, gone);
    }

    void part(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(
                db,
                "update follow_up set person_id = :gone, came_from = null where owner_id = :owner and person_id = :kept and came_from = :gone",
                owner,
                kept,
                gone);
        Merged.move(
                db,
                "update cadence set person_id = :gone, came_from = null where owner_id = :owner and person_id = :kept and came_from = :gone",
                owner,
                kept,
                gone);
    }

    private JdbcClient.StatementSpec one(String sql, AccountId owner, FollowUpId id) {
        return db.sql(sql).param("owner", owner.value()).param("id", id.value());
    }

    /** The address of a member's account, for a letter between two who are tied. */
    Optional<String> addressOf(Member owner, PersonId person) {
        return db.sql("""
                        select a.email from person p join tie t on t.account_id = p.owner_id and t.other_id = p.member_id
                        join account a on a.id = p.member_id
                        where p.owner_id = :owner and p.id = :person
                        """)
                .param("owner", owner.id().value())
                .param("person", person.value())
                .query(String.class)
                .optional();
    }
}
