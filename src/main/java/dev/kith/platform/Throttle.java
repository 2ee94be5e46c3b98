package dev.kith.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts tries in fixed windows, in the database, so that the limit holds over all nodes. */
@Component
public class Throttle {
    private final JdbcClient db;
    private final Clock clock;

    Throttle(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Notes one try and tells whether it is still within the limit.
     *
     * @param what for example "sign-in"; @param who an address or an account; only their sum is kept
     */
    public boolean allows(String what, String who, int most, Duration window) {
        Instant now = clock.instant();
        Instant start = Instant.ofEpochSecond(now.getEpochSecond() / window.toSeconds() * window.toSeconds());
        int tries = db.sql("""
                        insert into throttle (key, window_start, tries) values (:key, :start, 1)
                        on conflict (key) do update set
                          tries = case when throttle.window_start = excluded.window_start then throttle.tries + 1 else 1 end,
                          window_start = excluded.window_start
                        returning tries
                        """)
                .param("key", Keys.sum(what + "\0" + who))
                .param("start", Timestamp.from(start))
                .query(Integer.class)
                .single();
        return tries <= most;
    }

    /** Takes one try back that was none, for example a sign-in that succeeded from an address that many share. */
    public void giveBack(String what, String who) {
        db.sql("update throttle set tries = tries - 1 where key = :key and tries > 0")
                .param("key", Keys.sum(what + "\0" + who))
                .update();
    }

    /** Forgets the tries, for example after a sign-in that succeeded. */
    public void forget(String what, String who) {
        db.sql("delete from throttle where key = :key")
                .param("key", Keys.sum(what + "\0" + who))
                .update();
    }
}
