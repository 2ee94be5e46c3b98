package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.moments.Moment;
import dev.kith.moments.MomentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code moment} and {@code forgotten_moment}. */
@Component
class MomentRows {
    private final JdbcClient db;

    MomentRows(JdbcClient db) {
        this.db = db;
    }

    void add(AccountId owner, PersonId person, MomentId id, Moment moment, Instant now) {
        db.sql("""
                        insert into moment (owner_id, id, person_id, kind, at, text, place, privately, added_at)
                        values (:owner, :id, :person, :kind, :at, :text, :place, :privately, :now)
                        """)
                .param("owner", owner.value())
                .param("id", id.value())
                .param("person", person.value())
                .param("kind", moment.kind().key())
                .param("at", Timestamp.from(moment.at()))
                .param("text", moment.text())
                .param("place", moment.place())
                .param("privately", moment.privately())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Newest first. */
    List<Moment.Line> timeline(AccountId owner, PersonId person, int most, int skip) {
        return scoped("""
                        select id, kind, at, text, place, privately from moment where owner_id = :owner and person_id = :person
                        order by at desc, id desc limit :most offset :skip
                        """, owner, person)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> new Moment.Line(new MomentId(row.getObject("id", UUID.class)), moment(row)))
                .list();
    }

    Optional<Moment> firstMet(AccountId owner, PersonId person) {
        return scoped("""
                        select kind, at, text, place, privately from moment
                        where owner_id = :owner and person_id = :person and kind = 'met' order by at, id limit 1
                        """, owner, person).query((row, n) -> moment(row)).optional();
    }

    Optional<Moment> find(AccountId owner, PersonId person, MomentId id) {
        return one(
                        "select kind, at, text, place, privately from moment where owner_id = :owner and person_id = :person and id = :id",
                        owner,
                        person,
                        id)
                .query((row, n) -> moment(row))
                .optional();
    }

    void change(AccountId owner, PersonId person, MomentId id, Moment moment) {
        one("""
                        update moment set kind = :kind, at = :at, text = :text, place = :place, privately = :privately
                        where owner_id = :owner and person_id = :person and id = :id
                        """, owner, person, id)
                .param("kind", moment.kind().key())
                .param("at", Timestamp.from(moment.at()))
                .param("text", moment.text())
                .param("place", moment.place())
                .param("privately", moment.privately())
                .update();
    }

    /** Sets a moment aside, whole, so that it can come back. */
    boolean forget(AccountId owner, PersonId person, MomentId id, Instant now) {
        return one("""
                                with gone as (
                                  delete from moment where owner_id = :owner and person_id = :person and id = :id
                                  returning *)
                                insert into forgotten_moment
                                  (owner_id, id, person_id, kind, at, text, place, privately, added_at, forgotten_at)
                                select owner_id, id, person_id, kind, at, text, place, privately, added_at, :now from gone
                                """, owner, person, id).param("now", Timestamp.from(now)).update() == 1;
    }

    boolean restore(AccountId owner, PersonId person, MomentId id) {
        return one("""
                                with back as (
                                  delete from forgotten_moment
                                  where owner_id = :owner and person_id = :person and id = :id returning *)
                                insert into moment (owner_id, id, person_id, kind, at, text, place, privately, added_at)
                                select owner_id, id, person_id, kind, at, text, place, privately, added_at from back
                                """, owner, person, id).update() == 1;
    }

    /** Drops moments of the owner that were forgotten before that time. */
    void drop(AccountId owner, Instant before) {
        db.sql("delete from forgotten_moment where owner_id = :owner and forgotten_at <= :before")
                .param("owner", owner.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Moment moment(ResultSet row) throws SQLException {
        return new Moment(
                Moment.Kind.of(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getString("text"),
                row.getString("place"),
                row.getBoolean("privately"));
    }

    private JdbcClient.StatementSpec scoped(String sql, AccountId owner, PersonId person) {
        return db.sql(sql).param("owner", owner.value()).param("person", person.value());
    }

    private JdbcClient.StatementSpec one(String sql, AccountId owner, PersonId person, MomentId id) {
        return scoped(sql, owner, person).param("id", id.value());
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

    /** Gives one person's timeline to another. @return the lines that moved */
    List<UUID> move(AccountId owner, PersonId from, PersonId to) {
        return scoped(
                        "update moment set person_id = :to where owner_id = :owner and person_id = :person returning id",
                        owner,
                        from)
                .param("to", to.value())
                .query(UUID.class)
                .list();
    }

    void moveBack(AccountId owner, PersonId from, PersonId to, List<UUID> moments) {
        scoped("""
                        update moment set person_id = :to
                        where owner_id = :owner and person_id = :person and id = any(:moments)
                        """, owner, from)
                .param("to", to.value())
                .param("moments", moments.toArray(UUID[]::new))
                .update();
    }
}
