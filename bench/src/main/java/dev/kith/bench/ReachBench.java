package dev.kith.bench;

import dev.kith.graph.TieGraph;
import dev.kith.reach.Measured;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Reach beside others on the same invented community: one question after the other, each asked of all in turn, every answer
 * compared.
 */
final class ReachBench {
    private static final int MEMBERS = Integer.getInteger("kith.members", 1_000_000);
    private static final int TIES_EACH = 20;
    /** The same for all: so many times a question is asked before it is measured. */
    private static final int WARM_UP = 2_000;

    private final Path home;
    private final Path folder;
    private final SplittableRandom random = new SplittableRandom(5);
    private final Town town = new Town(MEMBERS, TIES_EACH);
    private final Table table = new Table(
            "Reach beside others, %,d members".formatted(MEMBERS),
            "question",
            "who",
            "p50 ms",
            "p99 ms",
            "times reach's p50",
            "target",
            "answers");

    ReachBench(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** One question asked of one contestant, about the members drawn for it. */
    private interface Question {
        Supplier<String> ask(Contestant contestant, int me, int other) throws Exception;
    }

    Table run() throws Exception {
        TieGraph graph = town.graph();
        Map<Integer, BitSet> places = new HashMap<>();
        Path data = folder.resolve("reach");
        Kith.start(home, data, "").close();
        Files.writeString(
                data.resolve("postgres/data/local.conf"), "shared_buffers = 2GB\nmaintenance_work_mem = 1GB\n");
        try (Kith kith = Kith.start(home, data, "");
                Neo4j neo4j = Neo4j.of(folder.resolve("neo4j"), graph, town)) {
            load(kith, graph);
            List<Contestant> all = new ArrayList<>();
            all.add(new ReachContestant(graph, place -> places.computeIfAbsent(place, this::inPlace)));
            all.add(new PostgresContestant(kith.connectAsSuperuser(), false));
            all.add(new CypherContestant(neo4j.database()));
            all.add(new Neo4jContestant(neo4j.database()));
            all.add(new PostgresContestant(kith.connectAsSuperuser(), true));
            contest("20 at degree 2 by mutual ties", "≥ 20", all, 1000, (who, me, other) -> who.mutuals(me));
            all.removeLast().close();
            all.removeLast();
            contest(
                    "20 of one's place at degree 2 and 3",
                    "≥ 5",
                    all,
                    100,
                    (who, me, other) -> who.within(me, town.place(me)));
            contest(
                    "shortest path to anyone",
                    "≥ 10",
                    all,
                    300,
                    (who, me, other) -> who.distance(me, someone(graph, other)));
            contest("5 strongest paths", "≥ 20", all, 1000, (who, me, other) -> who.strongest(me, other));
            for (Contestant each : all) {
                each.close();
            }
            table.note(readFromKithsTables(kith, graph));
        }
        table.note(
                "%,d ends of ties. Wall clock; questions of all kinds draw members at random, strongest paths lead to someone three ties on."
                        .formatted(graph.ends()));
        table.note(
                "PostgreSQL with 2 GB of shared buffers, covering index, vacuumed, no JIT; the shortest path by a function that looks from both ends.");
        table.note(
                "Neo4j Community in the same JVM with 2 GB of page cache, filled by its import tool, asked in Cypher; in Java where that is quicker.");
        return table;
    }

    private int someone(TieGraph graph, int near) {
        return (int) (Integer.toUnsignedLong(near * 0x9E3779B9) % graph.size());
    }

    private BitSet inPlace(int place) {
        var members = new BitSet(MEMBERS);
        for (int member : town.inPlace(place)) {
            members.set(member);
        }
        return members;
    }

    private void load(Kith kith, TieGraph graph) throws SQLException, IOException {
        try (Connection connection = kith.connectAsSuperuser()) {
            run(connection, "tables");
            var copies = connection.unwrap(PGConnection.class);
            try (var out = writer(new PGCopyOutputStream(copies, "copy tie_of from stdin"))) {
                for (int a = 0; a < graph.size(); a++) {
                    for (int b : graph.tiesOf(a)) {
                        out.write(a + "\t" + b + "\t" + Town.steps(a, b) + "\n");
                    }
                }
            }
            try (var out = writer(new PGCopyOutputStream(copies, "copy member_of from stdin"))) {
                for (int member = 0; member < graph.size(); member++) {
                    out.write(member + "\t" + town.place(member) + "\n");
                }
            }
            run(connection, "indexes");
            run(connection, "distance");
        }
    }

    /** The same ties as Kith keeps them, read as by a node that has no file. */
    private static String readFromKithsTables(Kith kith, TieGraph graph) throws SQLException, IOException {
        try (Connection connection = kith.connectAsSuperuser()) {
            run(connection, "kith");
            long start = System.nanoTime();
            long ends = Measured.graph(Measured.load(connection)).ends();
            double seconds = (System.nanoTime() - start) / 1e9;
            return "Read from Kith's own tables: %,d of %,d ends of ties in %.1f s, %,.0f a second."
                    .formatted(ends, graph.ends(), seconds, ends / seconds);
        }
    }

    private static BufferedWriter writer(PGCopyOutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII), 1 << 16);
    }

    /** Each statement by itself, as some may not stand in a transaction; a function is one statement. */
    private static void run(Connection connection, String script) throws SQLException, IOException {
        try (InputStream in = ReachBench.class.getResourceAsStream("/reach/" + script + ".sql");
                var statement = connection.createStatement()) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String each : sql.contains("$$") ? new String[] {sql} : sql.split(";")) {
                if (!each.isBlank()) {
                    Bench.say(each.strip().lines().findFirst().orElse(""));
                    statement.execute(each);
                }
            }
        }
    }

    private void contest(String what, String target, List<Contestant> all, int rounds, Question question)
            throws Exception {
        Map<String, long[]> nanos = new LinkedHashMap<>();
        all.forEach(each -> nanos.put(each.name(), new long[rounds]));
        int different = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            int me = random.nextInt(MEMBERS);
            int other = threeTiesFrom(all, me);
            String expected = null;
            for (int i = 0; i < all.size(); i++) {
                Contestant who = all.get(Math.floorMod(round + i, all.size()));
                long start = System.nanoTime();
                Supplier<String> said = question.ask(who, me, other);
                if (round >= 0) {
                    nanos.get(who.name())[round] = System.nanoTime() - start;
                }
                String answer = said.get();
                different += expected == null || expected.equals(answer) ? 0 : 1;
                expected = answer;
            }
        }
        rows(what, target, nanos, different);
    }

    private int threeTiesFrom(List<Contestant> all, int me) {
        TieGraph graph = ((ReachContestant) all.getFirst()).graph();
        int at = me;
        for (int i = 0; i < 3; i++) {
            int[] ties = graph.tiesOf(at);
            at = ties.length == 0 ? at : ties[random.nextInt(ties.length)];
        }
        return at == me ? (me + 1) % MEMBERS : at;
    }

    private void rows(String what, String target, Map<String, long[]> nanos, int different) {
        double best = Double.NaN;
        for (Map.Entry<String, long[]> who : nanos.entrySet()) {
            var tally = new Tally(who.getValue(), 1, Map.of());
            boolean reach = Double.isNaN(best);
            best = reach ? tally.millis(0.5) : best;
            Bench.say("%s, %s: p50 %.3f ms".formatted(what, who.getKey(), tally.millis(0.5)));
            table.row(
                    reach ? what : "",
                    who.getKey(),
                    "%.3f".formatted(tally.millis(0.5)),
                    "%.3f".formatted(tally.millis(0.99)),
                    reach ? "" : "%.1f".formatted(tally.millis(0.5) / best),
                    reach ? "" : target,
                    reach ? (different == 0 ? "all the same" : different + " differ") : "");
        }
    }
}
