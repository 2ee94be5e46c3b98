package dev.kith.profiles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wanting nothing to do with someone. They are not told; neither comes up for the other any more. */
@Component
public class Blocks implements Accounts.Keepsake {
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
