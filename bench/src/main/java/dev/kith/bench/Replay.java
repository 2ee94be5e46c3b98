package dev.kith.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The database's own limit: the statements of one request after the other, by a bare JDBC loop with prepared statements
 * over as many connections as Kith has, every row fetched and thrown away.
 */
final class Replay {
    /** As many as Kith's pool has. */
    static final int CONNECTIONS = 8;

    private final Kith kith;

    Replay(Kith kith) {
        this.kith = kith;
    }

    /** @param requests gives the statements of the next request; called by many threads */
    Tally run(Duration time, int most, Supplier<Statements> requests) {
        var left = new AtomicInteger(most);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            loops.add(new Loop(requests, left, end));
        }
        List<Thread> threads = loops.stream().map(Thread.ofPlatform()::start).toList();
        for (Thread thread : threads) {
            join(thread);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Loop loop : loops) {
            loop.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
        }
        long[] nanos = loops.stream()
                .flatMapToLong(l -> Arrays.stream(l.nanos, 0, l.done))
                .toArray();
        return new Tally(nanos, seconds, outcomes);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Loop implements Runnable {
        private final Supplier<Statements> requests;
        private final AtomicInteger left;
        private final long end;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private long[] nanos = new long[20_000];
        private int done;

        Loop(Supplier<Statements> requests, AtomicInteger left, long end) {
            this.requests = requests;
            this.left = left;
            this.end = end;
        }

        @Override
        public void run() {
            try (Connection connection = kith.connect()) {
                while (System.nanoTime() < end && left.getAndDecrement() > 0) {
                    Statements request = requests.get();
                    long start = System.nanoTime();
                    String outcome = outcome(connection, request);
                    if (done == nanos.length) {
                        nanos = Arrays.copyOf(nanos, 2 * nanos.length);
                    }
                    nanos[done++] = System.nanoTime() - start;
                    outcomes.merge(outcome, 1, Integer::sum);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private String outcome(Connection connection, Statements request) throws SQLException {
            try {
                for (Statements.Statement each : request.all()) {
                    if (each.begins()) {
                        connection.setAutoCommit(false);
                    } else if (each.ends()) {
                        connection.commit();
                        connection.setAutoCommit(true);
                    } else {
                        execute(connection, each);
                    }
                }
                return "ok";
            } catch (SQLException e) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                return String.valueOf(e.getMessage()).lines().findFirst().orElse("failed");
            }
        }

        private void execute(Connection connection, Statements.Statement each) throws SQLException {
            PreparedStatement statement = prepared.get(each.sql());
            if (statement == null) {
                statement = connection.prepareStatement(
                        each.sql().replace("?", "??").replaceAll("\\$\\d+", "?"));
                prepared.put(each.sql(), statement);
            }
            for (int i = 0; i < each.values().size(); i++) {
                statement.setObject(i + 1, Bound.of(each.values().get(i)));
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {}
                }
            }
        }
    }
}
