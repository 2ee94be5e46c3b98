package dev.kith.bench;

import dev.kith.graph.TieGraph;
import dev.kith.graph.TieGraph.Change;
import dev.kith.reach.Measured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * {@code ./kith bench reach --large [MEMBERS]}: one process builds an invented community and writes the file that a node
 * starts from; a second one, with 3 GB of heap at most, starts from it and is asked. Times are processor time of the asking
 * thread, since on a shared machine the clock on the wall measures the neighbours.
 */
final class LargeReach {
    static final int MEMBERS = 22_000_000;
    private static final int TIES_EACH = 20;
    private static final int QUESTIONS = 2_000;
    private static final String READ = "--read";

    private static final int WARM_UP = 3_000;
    private static final int MANY = Integer.MAX_VALUE;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private TieGraph graph;
    private final Table table;
    private final SplittableRandom random = new SplittableRandom(21);

    private LargeReach(TieGraph graph, Table table) {
        this.graph = graph;
        this.table = table;
    }

    static void run(Path folder, List<String> words) throws IOException {
        if (!words.isEmpty() && words.getFirst().equals(READ)) {
            System.out.println(asked(Path.of(words.get(1))));
            return;
        }
        Path file = folder.resolve("reach.graph");
        int members = words.isEmpty() ? MEMBERS : Integer.parseInt(words.getFirst());
        write(file, members);
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+UseTransparentHugePages",
                        "-Xmx3g",
                        "-Xmn64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bench.class.getName(),
                        folder.toString(),
                        "reach",
                        "--large",
                        READ,
                        file.toString())
                .inheritIO();
        try {
            if (child.start().waitFor() != 0) {
                throw new IllegalStateException("it does not fit into 3 GB");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Path file, int members) throws IOException {
        long start = System.nanoTime();
        TieGraph graph = new Town(members, TIES_EACH).graph();
        Bench.say("%,d members, %,d ends of ties made in %.0f s"
                .formatted(graph.size(), graph.ends(), (System.nanoTime() - start) / 1e9));
        start = System.nanoTime();
        Measured.write(graph, file);
        Bench.say("written in %.0f s, %.2f GB".formatted((System.nanoTime() - start) / 1e9, Files.size(file) / 1e9));
    }

    private static Table asked(Path file) {
        LargeReach reach = read(file);
        reach.all();
        reach.apply(1);
        reach.apply(1000);
        return reach.table;
    }

    /** The heap after a collection, in gigabytes of 10^9 bytes. */
    static double keptGigabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e9;
    }

    private static LargeReach read(Path file) {
        long start = System.nanoTime();
        Object kept = Measured.read(file);
        double seconds = (System.nanoTime() - start) / 1e9;
        double gigabytes = keptGigabytes();
        TieGraph graph = Measured.graph(kept);
        var table = new Table(
                "Reach at %,d members, %,d ends of ties".formatted(graph.size(), graph.ends()),
                "what",
                "CPU p50 ms",
                "CPU p99 ms",
                "target");
        var reach = new LargeReach(graph, table);
        reach.row("heap, all that a node keeps, GB", "%.2f".formatted(gigabytes), "", "≤ 3");
        reach.row("start from the file, s", "%.1f".formatted(seconds), "", "≤ 30");
        return reach;
    }

    private void all() {
        var skill = new BitSet(graph.size());
        for (int i = 0; i < graph.size() / 100; i++) {
            skill.set(someone());
        }
        ask(
                "20 at degree 2 by mutual ties",
                "p99 ≤ 0.2",
                me -> () -> graph.from(me).mutuals(20));
        ask("5 strongest paths of three ties", "p99 ≤ 0.1", me -> {
            int other = threeTiesFrom(me);
            return () -> graph.from(me).strongest(other, 5);
        });
        ask("degrees of 50", "p99 ≤ 0.3", me -> degrees(me, 50));
        ask("degrees of 500 candidates", "p99 ≤ 1", me -> degrees(me, 500));
        ask("shortest path to anyone", "p99 ≤ 5", me -> {
            int other = someone();
            return () -> graph.from(me).path(other);
        });
        ask(
                "all at degree 2 and 3 with a skill of 1 %",
                "p99 ≤ 5", me -> () -> graph.from(me).within(skill, MANY));
        ask("the first 20 of them", "", me -> () -> graph.from(me).within(skill, 20));
    }

    private int someone() {
        return random.nextInt(graph.size());
    }

    private Supplier<Object> degrees(int me, int count) {
        int[] some = random.ints(count, 0, graph.size()).toArray();
        return () -> graph.from(me).degrees(some);
    }

    private int threeTiesFrom(int me) {
        int at = me;
        for (int i = 0; i < 3; i++) {
            int[] ties = graph.tiesOf(at);
            at = ties.length == 0 ? at : ties[random.nextInt(ties.length)];
        }
        return at;
    }

    private void ask(String what, String target, IntFunction<Supplier<Object>> draw) {
        long answers = 0;
        for (int i = 0; i < WARM_UP; i++) {
            answers += draw.apply(someone()).get().hashCode();
        }
        long[] nanos = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            Supplier<Object> question = draw.apply(someone());
            long start = CPU.getCurrentThreadCpuTime();
            answers += question.get().hashCode();
            nanos[i] = CPU.getCurrentThreadCpuTime() - start;
        }
        Bench.say("answers: %x".formatted(answers));
        var tally = new Tally(nanos, 1, Map.of());
        row(what, "%.3f".formatted(tally.millis(0.5)), "%.3f".formatted(tally.millis(0.99)), target);
    }

    private void row(String... cells) {
        Bench.say(String.join(" · ", cells));
        table.row(cells);
    }

    /** New ties, so many at a time. */
    private void apply(int atOnce) {
        int rounds = Math.max(20, 2_000 / atOnce);
        long start = CPU.getCurrentThreadCpuTime();
        for (int round = 0; round < rounds; round++) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                int a = someone();
                int b = someone();
                changes.add(new Change(a, b, 0.5));
                changes.add(new Change(b, a, 0.5));
            }
            graph = graph.with(changes);
        }
        double seconds = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
        row(
                "ties a second, %,d at a time".formatted(atOnce),
                "%,.0f".formatted(rounds * atOnce / seconds),
                "",
                "≥ 10,000");
    }
}
