package dev.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which statements Kith makes for a request, by letting PostgreSQL write them down. What the limit then
 * repeats is what the program does today, not a copy that ages.
 */
final class Capture {
    private static final Duration IDLE = Duration.ofMillis(2500);
    private final Kith kith;
    private final Set<String> background;

    private Capture(Kith kith, Set<String> background) {
        this.kith = kith;
        this.background = background;
    }

    /** First listens to a Kith that nobody visits. */
    static Capture of(Kith kith) {
        var idle = new Capture(kith, Set.of()).listen(marks -> {
            marks.set(Statements.BEGIN);
            Thread.sleep(IDLE);
            marks.set(Statements.END);
        });
        Set<String> background = idle.stream()
                .flatMap(s -> s.all().stream())
                .filter(s -> !s.begins() && !s.ends())
                .map(Statements.Statement::sql)
                .collect(Collectors.toSet());
        return new Capture(kith, background);
    }

    /**
     * Sends so many requests, one after the other.
     *
     * @param before sent first and not listened to, so that a session's look-up is kept as it is under load
     */
    List<Statements> of(int count, Requests requests, Requests before) {
        var load = new Load(kith.port(), 1);
        return listen(marks -> {
            for (int i = 0; i < count; i++) {
                load.run(IDLE, 1, before);
                marks.set(Statements.BEGIN);
                load.run(IDLE, 1, requests);
                marks.set(Statements.END);
            }
        });
    }

    private interface Marks {
        void set(String mark) throws SQLException;
    }

    private interface Visits {
        void make(Marks marks) throws SQLException, InterruptedException;
    }

    private List<Statements> listen(Visits visits) {
        try (Connection connection = kith.connectAsSuperuser();
                Statement statement = connection.createStatement();
                var log = FileChannel.open(kith.databaseLog())) {
            long start = log.size();
            tell(statement, "all");
            try {
                visits.make(mark -> statement.execute("select '" + mark + "'"));
            } finally {
                tell(statement, "none");
            }
            var bytes = ByteBuffer.allocate((int) (log.size() - start));
            while (bytes.hasRemaining() && log.read(bytes, start + bytes.position()) > 0) {}
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return Statements.read(text.lines(), background);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The server's processes hear of it a moment later, each before its next statement. */
    private static void tell(Statement statement, String what) throws SQLException, InterruptedException {
        statement.execute("alter system set log_statement = '" + what + "'");
        statement.execute("select pg_reload_conf()");
        Thread.sleep(300);
    }
}
