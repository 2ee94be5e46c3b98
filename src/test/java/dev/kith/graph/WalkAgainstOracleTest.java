package dev.kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.kith.graph.TieGraph.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same answers as JGraphT, on random graphs that change. */
class WalkAgainstOracleTest {
    private static final int SEEDS = 1000;
    private static final int CHANGES = 12;

    @Test
    void random_graphs_answer_as_the_oracle_does_while_ties_come_and_go() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var oracle = new Oracle(4 + random.nextInt(40));
            TieGraph graph = TieGraph.EMPTY.with(oracle.grow(random, random.nextInt(150)));
            compare(seed, random, oracle, graph);
            for (int round = 0; round < 3; round++) {
                graph = graph.with(oracle.change(random, CHANGES));
                compare(seed, random, oracle, graph);
            }
        }
    }

    private static void compare(int seed, Random random, Oracle oracle, TieGraph graph) {
        int a = random.nextInt(oracle.members());
        int b = random.nextInt(oracle.members());
        int[] without = random.ints(random.nextInt(3), 0, oracle.members())
                .filter(each -> each != a)
                .distinct()
                .toArray();
        Oracle seen = oracle.without(without);
        Walk walk = graph.from(a, without);
        int most = 1 + random.nextInt(8);
        String where = "seed %d, from %d to %d".formatted(seed, a, b);
        assertThat(walk.counts()).as(where).containsExactly(seen.counts(a));
        assertThat(walk.distance(b)).as(where).isEqualTo(seen.distance(a, b));
        assertThat(walk.degrees(all(oracle))).as(where).containsExactly(seen.degrees(a));
        assertThat(walk.mutuals(most)).as(where).isEqualTo(seen.mutuals(a, most));
        assertThat(walk.between(b)).as(where).containsExactly(seen.between(a, b));
        strongest(where, walk.strongest(b, most), seen.strongest(a, b), most);
        BitSet wanted = some(random, oracle.members());
        assertThat(walk.within(wanted, most)).as(where).isEqualTo(seen.within(a, wanted, most));
        assertThat(walk.leads(wanted)).as(where).isEqualTo(seen.leads(a, wanted));
        path(where, seen, walk.path(b), a, b);
    }

    private static void path(String where, Oracle oracle, int[] path, int a, int b) {
        int distance = oracle.distance(a, b);
        assertThat(path).as(where).hasSize(distance + 1);
        for (int i = 0; i < distance; i++) {
            assertThat(oracle.tied(path[i], path[i + 1])).as(where).isTrue();
        }
        if (distance >= 0) {
            assertThat(List.of(path[0], path[distance])).as(where).isEqualTo(List.of(a, b));
        }
    }

    private static void strongest(String where, List<Path> found, List<Double> expected, int most) {
        assertThat(found).as(where).hasSize(Math.min(most, expected.size()));
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).strength()).as(where).isCloseTo(expected.get(i), offset(1e-12));
        }
    }

    private static int[] all(Oracle oracle) {
        return IntStream.range(0, oracle.members()).toArray();
    }

    private static BitSet some(Random random, int members) {
        var some = new BitSet();
        double share = random.nextDouble();
        IntStream.range(0, members).filter(each -> random.nextDouble() < share).forEach(some::set);
        return some;
    }

    @Test
    void asked_from_many_sides_while_it_changes_every_answer_is_that_of_one_moment() throws Exception {
        // 0 and 1 are always one tie or two apart: over 2 or over 3, never over both, never over none
        var first = List.of(tie(0, 2), tie(2, 1)).stream().flatMap(List::stream).toList();
        var graphs = new AtomicReference<>(TieGraph.EMPTY.with(first));
        var wrong = new AtomicReference<int[]>();
        var done = new AtomicBoolean();
        List<Thread> readers = IntStream.range(0, 2)
                .mapToObj(n -> Thread.ofPlatform().start(() -> {
                    while (!done.get()) {
                        Walk walk = graphs.get().from(0);
                        if (walk.distance(1) != 2
                                || walk.between(1).length != 1
                                || walk.strongest(1, 5).size() != 1) {
                            wrong.set(walk.path(1));
                        }
                    }
                }))
                .toList();
        for (int i = 0; i < 3_000; i++) {
            int on = 2 + (i + 1) % 2;
            int off = 2 + i % 2;
            List<Change> changes = new ArrayList<>();
            changes.addAll(tie(0, on));
            changes.addAll(tie(on, 1));
            changes.addAll(untie(0, off));
            changes.addAll(untie(off, 1));
            graphs.set(graphs.get().with(changes));
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(wrong.get()).as(() -> Arrays.toString(wrong.get())).isNull();
    }

    private static List<Change> tie(int a, int b) {
        return List.of(new Change(a, b, 0.5), new Change(b, a, 0.5));
    }

    private static List<Change> untie(int a, int b) {
        return List.of(new Change(a, b, 0), new Change(b, a, 0));
    }
}
