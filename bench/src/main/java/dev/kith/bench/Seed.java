package dev.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What the measured Kith holds, put straight into its tables: the one place that knows them ({@code seed/*.sql}), and
 * the ids that follow from it.
 */
final class Seed {
    static final int EVENTS = 10_000;
    static final int GROUPS = 500;
    static final int MEMBERS = 20_000;
    private static final int EVENT = 3;
    private static final int GROUP = 2;
    private static final int MEMBER = 1;
    private static final int HOT_EVENT = 5;
    private static final int KNOWN_PERSON = 7;

    private Seed() {}

    /**
     * Runs these files in one session, in which PostgreSQL does not look up every key that is named since the files are
     * right about them, and lets it look at what is new as it would itself within minutes.
     */
    static void sow(Kith kith, String... files) {
        long start = System.nanoTime();
        try (Connection connection = kith.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set work_mem = '128MB'");
            statement.execute("select setseed(0.5)");
            statement.execute(text("functions"));
            for (String file : files) {
                statement.execute(text(file));
            }
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Bench.say("sowed %s in %.0f s".formatted(List.of(files), (System.nanoTime() - start) / 1e9));
    }

    private static String text(String file) {
        try (var stream = Seed.class.getResourceAsStream("/seed/" + file + ".sql")) {
            if (stream == null) {
                throw new IllegalArgumentException(file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words as they come in the notes, common ones more often. */
    static List<String> notedWords(Kith kith) {
        try (Connection connection = kith.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select string_agg(replace(text, ',', ''), ' ') from (select text from moment limit 500) m")) {
            row.next();
            return List.of(row.getString(1).split(" "));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID event(RandomGenerator random) {
        return id(EVENT, random.nextInt(EVENTS) + 1);
    }

    static UUID hotEvent(int n) {
        return id(HOT_EVENT, n);
    }

    static UUID group(RandomGenerator random) {
        return id(GROUP, random.nextInt(GROUPS) + 1);
    }

    static UUID knownPerson(RandomGenerator random) {
        return id(KNOWN_PERSON, random.nextInt(20_000));
    }

    /** @param n from 1 to {@link #MEMBERS}; 0 is the host */
    static UUID member(int n) {
        return id(MEMBER, n);
    }

    static String session(int n) {
        return "bench-" + n;
    }

    private static UUID id(int kind, long n) {
        return new UUID(n << 32 | 0x7000, 0x8000_0000_0000_0000L | kind);
    }
}
