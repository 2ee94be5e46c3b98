package dev.kith.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code session}. */
@Component
class SessionRows {
    private final JdbcClient db;

    SessionRows(JdbcClient db) {
        this.db = db;
    }

    record Found(Member member, Instant seenAt) {}

    void open(byte[] sum, AccountId account, Instant now, Instant until, String device) {
        db.sql("""
                        insert into session (token_sum, account_id, opened_at, seen_at, expires_at, device)
                        values (:sum, :account, :now, :now, :until, :device)
                        """)
                .param("sum", sum)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("device", device)
                .update();
    }

    Optional<Found> find(byte[] sum, Instant now) {
        return db.sql("""
                        select a.id, a.name, a.email, a.locale, a.zone, s.seen_at,
                          exists (select 1 from host h where h.account_id = a.id) as host,
                          exists (select 1 from photo p where p.account_id = a.id) as photo
                        from session s join account a on a.id = s.account_id
                        where s.token_sum = :sum and s.expires_at > :now
                        """)
                .param("sum", sum)
                .param("now", Timestamp.from(now))
                .query((row, n) ->
                        new Found(member(row), row.getTimestamp("seen_at").toInstant()))
                .optional();
    }

    static Member member(ResultSet row) throws SQLException {
        return new Member(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("host"),
                row.getBoolean("photo"));
    }

    void seen(byte[] sum, Instant now) {
        db.sql("update session set seen_at = :now where token_sum = :sum")
                .param("now", Timestamp.from(now))
                .param("sum", sum)
                .update();
    }

    void close(byte[] sum) {
        db.sql("delete from session where token_sum = :sum").param("sum", sum).update();
    }

    /** The open sessions of an account, the one used last first. */
    List<Sessions.Device> devices(AccountId account, byte[] here, Instant now) {
        return db.sql("""
                        select encode(token_sum, 'hex') as id, device, opened_at, seen_at, token_sum = :here as here
                        from session where account_id = :account and expires_at > :now order by here desc, seen_at desc
                        """)
                .param("account", account.value())
                .param("here", here)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Sessions.Device(
                        row.getString("id"),
                        row.getString("device"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getBoolean("here")))
                .list();
    }

    boolean close(AccountId account, String device) {
        return db.sql("delete from session where account_id = :account and encode(token_sum, 'hex') = :device")
                        .param("account", account.value())
                        .param("device", device)
                        .update()
                == 1;
    }

    void closeOthers(AccountId account, byte[] here) {
        db.sql("delete from session where account_id = :account and token_sum <> :here")
                .param("account", account.value())
                .param("here", here)
                .update();
    }

    void closeAll(AccountId account) {
        db.sql("delete from session where account_id = :account")
                .param("account", account.value())
                .update();
    }
}
