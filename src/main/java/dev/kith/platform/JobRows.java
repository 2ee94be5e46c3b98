package dev.kith.platform;

import dev.kith.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code job}. */
@Component
class JobRows {
    private final JdbcClient db;

    JobRows(JdbcClient db) {
        this.db = db;
    }

    record Due(UUID id, String kind, String payload, int attempts) {}

    void add(String kind, @Nullable String key, String payload, Instant at) {
        db.sql("""
                        insert into job (id, kind, key, payload, run_at) values (:id, :kind, :key, :payload, :at)
                        on conflict (kind, key) do nothing
                        """)
                .param("id", Ids.next())
                .param("kind", kind)
                .param("key", key)
                .param("payload", payload)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The next due job, locked until the transaction ends; jobs that another node holds are passed over. */
    List<Due> claim(Instant now) {
        return db.sql("""
                        select id, kind, payload, attempts from job
                        where run_at <= :now order by run_at, id limit 1 for update skip locked
                        """).param("now", Timestamp.from(now)).query(Due.class).list();
    }

    void remove(UUID id) {
        db.sql("delete from job where id = :id").param("id", id).update();
    }

    /** A hopeless one waits for the host; one with a key, which stands in the way of its like, is tried on and on. */
    void failed(UUID id, int attempts, String why, Instant next, boolean hopeless) {
        db.sql("""
                        update job set attempts = :attempts, last_error = left(:why, 500),
                          run_at = case when :hopeless and key is null then timestamptz '9999-01-01' else :next end
                        where id = :id
                        """)
                .param("attempts", attempts)
                .param("why", why)
                .param("next", Timestamp.from(next))
                .param("hopeless", hopeless)
                .param("id", id)
                .update();
    }
}
