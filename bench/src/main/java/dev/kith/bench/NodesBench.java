package dev.kith.bench;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** Two nodes on one database: when the second one shows what was committed beside it. */
final class NodesBench {
    private static final int TIES = 200;
    private static final int WARM_UP = 50;
    /** Of what a page says of someone at degree 2. */
    private static final String SEEN = "could introduce you";

    private static final double TARGET_MS = 1_000;

    private final Path home;
    private final Path folder;

    NodesBench(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    Table run() throws SQLException {
        var table = new Table("A second node", "what", "p50 ms", "p99 ms", "max ms", "target");
        try (Kith one = Kith.start(home, folder.resolve("nodes"), "")) {
            Seed.sow(one, "community", "events", "ties");
            try (Kith two = Kith.beside(one, home, folder.resolve("second"));
                    Connection connection = one.connect()) {
                measure(table, connection, two.port());
            }
        } finally {
            Bench.remove(folder.resolve("nodes"));
        }
        table.note(
                "%,d members, 20 ties each. Time runs from the commit until the second node has answered with a page that shows it; nothing tells that node to look."
                        .formatted(Seed.MEMBERS));
        return table;
    }

    /** Member 1 knows member 2 and nobody else; member 2 gets to know one after the other. */
    private static void measure(Table table, Connection connection, int port) throws SQLException {
        long[] made = new long[TIES];
        long[] withdrawn = new long[TIES];
        long[] quiet = new long[TIES];
        try (Statement statement = connection.createStatement()) {
            for (int round = -WARM_UP; round < TIES; round++) {
                UUID other = Seed.member(100 + round + WARM_UP);
                shown(port, other);
                long before = System.nanoTime();
                shown(port, other);
                long asked = System.nanoTime() - before;
                statement.execute("""
                        insert into tie (account_id, other_id, since) values ('%1$s', '%2$s', now()), ('%2$s', '%1$s', now())
                        """.formatted(Seed.member(2), other));
                long seen = until(port, other, true);
                statement.execute(
                        "delete from tie where '%s' in (account_id, other_id) and '%s' in (account_id, other_id)"
                                .formatted(Seed.member(2), other));
                long gone = until(port, other, false);
                if (round >= 0) {
                    quiet[round] = asked;
                    made[round] = seen;
                    withdrawn[round] = gone;
                }
            }
        }
        row(table, "a tie, until it is seen", made, true);
        row(table, "a withdrawn tie, until it is gone", withdrawn, true);
        row(table, "the same page where nothing is new", quiet, false);
    }

    private static void row(Table table, String what, long[] nanos, boolean aimed) {
        var tally = new Tally(nanos, 1, Map.of());
        table.row(
                what,
                "%.1f".formatted(tally.millis(0.5)),
                "%.1f".formatted(tally.millis(0.99)),
                "%.1f".formatted(tally.millis(1)),
                aimed ? Target.below(TARGET_MS, tally.millis(1), "ms") : "");
    }

    private static long until(int port, UUID other, boolean wanted) {
        long start = System.nanoTime();
        while (shown(port, other) != wanted) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - start;
    }

    private static boolean shown(int port, UUID other) {
        HttpResponse<byte[]> page = Visitor.visit(port, "/members/" + other, Visitor.cookie(Seed.session(1)));
        return new String(page.body(), StandardCharsets.UTF_8).contains(SEEN);
    }
}
