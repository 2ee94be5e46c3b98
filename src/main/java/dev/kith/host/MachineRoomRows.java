package dev.kith.host;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the host's page reads, in counts: nothing of what members wrote. */
@Component
class MachineRoomRows {
    private static final int MOST_SHOWN = 10;
    private final JdbcClient db;

    MachineRoomRows(JdbcClient db) {
        this.db = db;
    }

    /** @param databaseBytes on disk, with its indexes */
    public record Counts(long members, long mailsWaiting, long mailsFailing, long databaseBytes) {
        /** Rounded up, since an empty database has a size, too. */
        public long databaseMegabytes() {
            return Math.ceilDiv(databaseBytes, 1024L * 1024L);
        }
    }

    /** A mail that the mail server did not take, without what stands in it. */
    public record FailingMail(int attempts, @Nullable String lastError, Instant nextAttempt) {
        /** True while it will be tried again; after the last attempt it waits for a hand. */
        public boolean triesAgain() {
            return nextAttempt.isBefore(Instant.parse("9000-01-01T00:00:00Z"));
        }
    }

    Counts counts() {
        return db.sql("""
                        select (select count(*) from confirmation) as members,
                          (select count(*) from job where kind = 'mail' and attempts = 0) as mails_waiting,
                          (select count(*) from job where kind = 'mail' and attempts > 0) as mails_failing,
                          pg_database_size(current_database()) as database_bytes
                        """).query(Counts.class).single();
    }

    List<FailingMail> failingMails() {
        return db.sql("""
                        select attempts, last_error, run_at from job where kind = 'mail' and attempts > 0
                        order by attempts desc, run_at limit :most
                        """)
                .param("most", MOST_SHOWN)
                .query((row, n) -> new FailingMail(
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        row.getTimestamp("run_at").toInstant()))
                .list();
    }
}
