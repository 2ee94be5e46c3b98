package dev.kith.gifts;

import dev.kith.accounts.AccountId;
import dev.kith.people.Merged;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code thanks}, {@code thanks_gone} and {@code thanks_quiet}. */
@Component
class ThanksRows {
    private final JdbcClient db;

    ThanksRows(JdbcClient db) {
        this.db = db;
    }

    /** Who introduced me, and to whom. */
    record Introduced(AccountId by, String name, String to) {}

    /** Of an introduction that was made, to one of the two. */
    Optional<Introduced> introduced(AccountId me, UUID introduction) {
        return db.sql("""
                        select c.id, c.name, t.name as other from introduction_made m
                        join introduction_side s on s.owner_id = m.owner_id and s.introduction_id = m.introduction_id
                        join introduction_party t
                          on t.owner_id = s.owner_id and t.introduction_id = s.introduction_id and t.side <> s.side
                        join account c on c.id = m.owner_id
                        where m.introduction_id = :id and s.member_id = :me
                        """)
                .param("me", me.value())
                .param("id", introduction)
                .query((row, n) -> new Introduced(
                        new AccountId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("other")))
                .optional();
    }

    boolean isBlocked(AccountId one, AccountId other) {
        return db.sql("""
                        select exists (select 1 from block where account_id = :one and other_id = :other
                          or account_id = :other and other_id = :one)
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    boolean isSaid(ThanksId id) {
        return db.sql("select exists (select 1 from thanks where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void add(AccountId me, ThanksId id, Reason reason, String text, @Nullable Amount came, Instant now) {
        AccountId giver = reason.member();
        Person person = reason.person();
        db.sql("""
                        insert into thanks (thanker_id, id, person_id, giver_id, giver_name, gift_id, referral_id,
                          introduction_id, text, amount, currency, said_at)
                        values (:me, :id, :person, :giver, :name, :gift, :referral, :introduction, :text, :amount, :currency,
                          :now)
                        """)
                .param("me", me.value())
                .param("id", id.value())
                .param("person", person == null ? null : person.id().value())
                .param("giver", giver == null ? null : giver.value())
                .param("name", reason.name())
                .param("gift", reason.kind() == Reason.Kind.GIFT ? reason.id() : null)
                .param("referral", reason.kind() == Reason.Kind.REFERRAL ? reason.id() : null)
                .param("introduction", reason.kind() == Reason.Kind.INTRODUCTION ? reason.id() : null)
                .param("text", text)
                .param("amount", came == null ? null : came.value())
                .param("currency", came == null ? null : came.currency().getCurrencyCode())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The one in which the member told an amount last. */
    Optional<String> lastCurrency(AccountId me) {
        return db.sql("""
                        select currency from thanks where thanker_id = :me and currency is not null
                        order by said_at desc, id limit 1
                        """).param("me", me.value()).query(String.class).optional();
    }

    /** @return false where the member said no such thing, or has taken it back before */
    boolean takeBack(AccountId me, ThanksId id, Instant now) {
        return db.sql("""
                                insert into thanks_gone (thanker_id, thanks_id, at)
                                select thanker_id, id, :now from thanks where thanker_id = :me and id = :id
                                on conflict do nothing
                                """)
                        .param("me", me.value())
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean sayAgain(AccountId me, ThanksId id) {
        return db.sql("delete from thanks_gone where thanker_id = :me and thanks_id = :id")
                        .param("me", me.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** For good. */
    void remove(AccountId me, Instant before) {
        db.sql("""
                        delete from thanks t using thanks_gone x
                        where t.thanker_id = :me and x.thanker_id = t.thanker_id and x.thanks_id = t.id and x.at <= :before
                        """)
                .param("me", me.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    boolean isQuiet(AccountId account) {
        return db.sql("select exists (select 1 from thanks_quiet where account_id = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    void quiet(AccountId account, Instant now) {
        db.sql("insert into thanks_quiet (account_id, since) values (:account, :now) on conflict do nothing")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void heard(AccountId account) {
        db.sql("delete from thanks_quiet where account_id = :account")
                .param("account", account.value())
                .update();
    }

    void merge(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                update thanks set person_id = :kept, came_from = :gone where thanker_id = :owner and person_id = :gone
                """, owner, kept, gone);
    }

    void part(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                update thanks set person_id = :gone, came_from = null
                where thanker_id = :owner and person_id = :kept and came_from = :gone
                """, owner, kept, gone);
    }
}
