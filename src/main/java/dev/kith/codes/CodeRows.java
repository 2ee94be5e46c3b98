package dev.kith.codes;

import dev.kith.accounts.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code meeting_code}. */
@Component
class CodeRows {
    private final JdbcClient db;

    CodeRows(JdbcClient db) {
        this.db = db;
    }

    Optional<String> lasting(AccountId account, Instant until) {
        return db.sql("""
                        select letters from meeting_code where account_id = :account and expires_at > :until
                        order by expires_at desc limit 1
                        """)
                .param("account", account.value())
                .param("until", Timestamp.from(until))
                .query(String.class)
                .optional();
    }

    /** @return false where someone else has these letters */
    boolean add(AccountId account, String letters, Instant now, Instant until) {
        db.sql("delete from meeting_code where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        return db.sql("""
                                insert into meeting_code (account_id, letters, issued_at, expires_at)
                                values (:account, :letters, :now, :until) on conflict do nothing
                                """)
                        .param("account", account.value())
                        .param("letters", letters)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    void removeAll(AccountId account) {
        db.sql("delete from meeting_code where account_id = :account")
                .param("account", account.value())
                .update();
    }

    Optional<AccountId> owner(String letters, Instant now) {
        return db.sql("select account_id from meeting_code where letters = :letters and expires_at > :now")
                .param("letters", letters)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }
}
