package dev.kith.profiles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wanting nothing to do with someone. They are not told; neither comes up for the other any more, and what Kith would mail
 * in the name of the one does not come to the other.
 */
@Component
public class Blocks implements Accounts.Keepsake, Mails.Doorkeeper {
    private final JdbcClient db;
    private final Clock clock;

    Blocks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void block(Member me, AccountId other) {
        db.sql("""
                        insert into block (account_id, other_id, since)
                        select :me, id, :now from account where id = :other and id <> :me
                        on conflict do nothing
                        """)
                .param("me", me.id().value())
                .param("other", other.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public void unblock(Member me, AccountId other) {
        db.sql("delete from block where account_id = :me and other_id = :other")
                .param("me", me.id().value())
                .param("other", other.value())
                .update();
    }

    boolean has(Member me, AccountId other) {
        return db.sql("select exists (select 1 from block where account_id = :me and other_id = :other)")
                .param("me", me.id().value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether one of the two wants nothing to do with the other. */
    boolean between(AccountId one, AccountId other) {
        return db.sql("""
                        select exists (select 1 from block where account_id = :one and other_id = :other)
                          or exists (select 1 from block where account_id = :other and other_id = :one)
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /** Someone whom a member blocked. */
    public record Blocked(AccountId id, String name) {}

    List<Blocked> by(Member me) {
        return db.sql("""
                        select a.id, a.name from block b join account a on a.id = b.other_id
                        where b.account_id = :me order by a.name, a.id
                        """)
                .param("me", me.id().value())
                .query((row, n) -> new Blocked(new AccountId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** What comes in a member's name answers to that member. */
    @Override
    public boolean lets(Mail mail) {
        return mail.replyTo() == null
                || db.sql("""
                                select not exists (
                                  select 1 from block b join account a on a.id = b.account_id join account o on o.id = b.other_id
                                  where a.email = lower(:to) and o.email = lower(:from))
                                """)
                        .param("to", mail.to())
                        .param("from", mail.replyTo())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public String name() {
        return "blocked";
    }

    @Override
    public Object of(Member member) {
        return db.sql("""
                        select a.name, b.since from block b join account a on a.id = b.other_id
                        where b.account_id = :me order by b.since, a.id
                        """).param("me", member.id().value()).query().listOfRows();
    }
}
