package dev.kith.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A job of tests: writes a row, notes what it was told, and fails where it is told to. */
@Component
class PressedJob implements Jobs.Job {
    static final String KIND = "test.pressed";
    static final String FAILS = "fails";
    private final JdbcClient db;
    final List<String> done = new CopyOnWriteArrayList<>();

    PressedJob(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) throws Exception {
        done.add(payload);
        db.sql("insert into throttle (key, window_start, tries) values (:key, timestamptz 'epoch', 1)")
                .param("key", Keys.sum(payload))
                .update();
        if (payload.startsWith(FAILS)) {
            throw new java.io.IOException("the server said no to " + payload);
        }
    }

    /** Whether what the job wrote is there. */
    boolean wrote(String payload) {
        return db.sql("select exists (select 1 from throttle where key = :key)")
                .param("key", Keys.sum(payload))
                .query(Boolean.class)
                .single();
    }
}
