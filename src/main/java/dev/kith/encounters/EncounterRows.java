package dev.kith.encounters;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.events.EventId;
import dev.kith.groups.GroupId;
import dev.kith.moments.MomentId;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to the tables {@code encounter}, {@code encounter_side}, {@code withdrawal} and {@code tie}. */
@Component
class EncounterRows {
    private final JdbcClient db;

    EncounterRows(JdbcClient db) {
        this.db = db;
    }

    /** An encounter as it was first said. */
    record Row(EncounterId id, AccountId saidBy, @Nullable AccountId other, Occasion occasion) {
        /** The one that it was with, seen from {@code me}. */
        @Nullable
        AccountId with(AccountId me) {
            return saidBy.equals(me) ? other : saidBy;
        }
    }

    /** What one of the two said of it. */
    record Side(PersonId person, @Nullable MomentId moment, String note, boolean firstTime) {}

    /** Lets one transaction at a time ask whether these two met today. */
    void hold(AccountId a, AccountId b) {
        boolean ordered = a.value().compareTo(b.value()) < 0;
        db.sql("select pg_advisory_xact_lock(hashtextextended(:pair, 5))")
                .param("pair", ordered ? a + " " + b : b + " " + a)
                .query((row, n) -> true)
                .list();
    }

    /** The encounter of two members at that event, or between these times, if there is one. */
    Optional<Row> between(AccountId a, AccountId b, @Nullable EventId event, Instant from, Instant until) {
        return db.sql("""
                        select * from encounter
                        where ((said_by = :a and other_id = :b) or (said_by = :b and other_id = :a))
                          and ((at >= :from and at < :until) or event_id = :event)
                        order by at desc, id desc limit 1 for update
                        """)
                .param("a", a.value())
                .param("b", b.value())
                .param("event", event == null ? null : event.value(), Types.OTHER)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, n) -> row(row))
                .optional();
    }

    /** @return false where there is one of that id */
    boolean add(EncounterId id, AccountId saidBy, @Nullable AccountId other, Occasion occasion, Instant now) {
        Occasion.At event = occasion.event();
        return db.sql("""
                                insert into encounter (id, said_by, other_id, at, place, group_id, event_id, event_title, said_at)
                                values (:id, :by, :other, :at, :place, :group, :event, :title, :now) on conflict (id) do nothing
                                """)
                        .param("id", id.value())
                        .param("by", saidBy.value())
                        .param("other", other == null ? null : other.value())
                        .param("at", Timestamp.from(occasion.at()))
                        .param("place", occasion.place())
                        .param("group", event == null ? null : event.group().value())
                        .param("event", event == null ? null : event.id().value())
                        .param("title", occasion.title())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** One of the two looks it up, and holds it until the transaction ends. */
    Optional<Row> hold(Member one, EncounterId id) {
        return db.sql("select * from encounter where id = :id and (said_by = :me or other_id = :me) for update")
                .param("id", id.value())
                .param("me", one.id().value())
                .query((row, n) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID event = row.getObject("event_id", UUID.class);
        UUID group = row.getObject("group_id", UUID.class);
        UUID other = row.getObject("other_id", UUID.class);
        Occasion.At at = event == null || group == null
                ? null
                : new Occasion.At(new GroupId(group), new EventId(event), row.getString("event_title"));
        return new Row(
                new EncounterId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("said_by", UUID.class)),
                other == null ? null : new AccountId(other),
                new Occasion(row.getString("place"), at, row.getTimestamp("at").toInstant()));
    }

    Optional<Side> side(AccountId owner, EncounterId id) {
        return one("select * from encounter_side where owner_id = :owner and encounter_id = :id", owner, id)
                .query((row, n) -> {
                    UUID moment = row.getObject("moment_id", UUID.class);
                    return new Side(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            moment == null ? null : new MomentId(moment),
                            row.getString("note"),
                            row.getBoolean("first_time"));
                })
                .optional();
    }

    void addSide(AccountId owner, EncounterId id, Side side, Instant now) {
        one("""
                        insert into encounter_side (owner_id, encounter_id, person_id, moment_id, note, first_time, said_at)
                        values (:owner, :id, :person, :moment, :note, :first, :now)
                        """, owner, id)
                .param("person", side.person().value())
                .param("moment", side.moment() == null ? null : side.moment().value())
                .param("note", side.note())
                .param("first", side.firstTime())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return false where they took it back before */
    boolean withdraw(AccountId owner, EncounterId id, Instant now) {
        return one("""
                                insert into withdrawal (owner_id, encounter_id, at) values (:owner, :id, :now)
                                on conflict do nothing
                                """, owner, id).param("now", Timestamp.from(now)).update() == 1;
    }

    /** @return false where it was not taken back */
    boolean unwithdraw(AccountId owner, EncounterId id) {
        return one("delete from withdrawal where owner_id = :owner and encounter_id = :id", owner, id)
                        .update()
                == 1;
    }

    /** Ties two as strongly as the encounters make it that both say were so; unties them where there is none. */
    void tie(AccountId a, AccountId b) {
        db.sql("""
                        with met as (select min(e.at) as since, tie_strength(count(*)) as strength from encounter e
                          join encounter_side s on s.encounter_id = e.id and s.owner_id = :a
                          join encounter_side o on o.encounter_id = e.id and o.owner_id = :b
                          where not exists (select 1 from withdrawal w where w.encounter_id = e.id)),
                        untied as (delete from tie t
                          where ((t.account_id = :a and t.other_id = :b) or (t.account_id = :b and t.other_id = :a))
                            and (select since from met) is null)
                        insert into tie (account_id, other_id, since, strength)
                        select ends.*, since, strength from met, (values (:a, :b), (:b, :a)) ends where since is not null
                        on conflict (account_id, other_id) do update
                          set since = excluded.since, strength = excluded.strength
                          where tie.strength <> excluded.strength or tie.since <> excluded.since
                        """).param("a", a.value()).param("b", b.value()).update();
    }

    boolean tied(AccountId a, AccountId b) {
        return db.sql("select exists (select 1 from tie where account_id = :a and other_id = :b)")
                .param("a", a.value())
                .param("b", b.value())
                .query(Boolean.class)
                .single();
    }

    void merge(AccountId owner, PersonId kept, PersonId gone) {
        db.sql(
                        "update encounter_side set person_id = :kept, came_from = :gone where owner_id = :owner and person_id = :gone")
                .param("owner", owner.value())
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update();
    }

    void part(AccountId owner, PersonId kept, PersonId gone) {
        db.sql("""
                        update encounter_side set person_id = :gone, came_from = null
                        where owner_id = :owner and person_id = :kept and came_from = :gone
                        """)
                .param("owner", owner.value())
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update();
    }

    /** Whether the person came by this encounter and nothing was noted of them since. */
    boolean nothingElse(AccountId owner, PersonId person) {
        return db.sql("""
                        select count(*) <= 1 from moment where owner_id = :owner and person_id = :person
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec one(String sql, AccountId owner, EncounterId id) {
        return db.sql(sql).param("owner", owner.value()).param("id", id.value());
    }
}
