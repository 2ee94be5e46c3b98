package dev.kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.kith.graph.TieGraph.Change;
import dev.kith.graph.Walk.Mutual;
import dev.kith.graph.Walk.Near;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A few thousand members over several chunks, beside maps that are walked in the plainest way. */
class ManyChunksTest {
    private static final int MEMBERS = 5 * Chunk.MEMBERS + 17;
    private static final int TIES = 3 * MEMBERS;
    private static final int QUESTIONS = 150;

    private final Random random = new Random(11);
    private final Map<Integer, Map<Integer, Double>> ties = new HashMap<>();
    private TieGraph graph = TieGraph.EMPTY;

    @BeforeEach
    void grown() {
        change(TIES);
    }

    private void change(int times) {
        List<Change> changes = new ArrayList<>();
        // names the last member, so that the graph has as many as the maps
        set(changes, MEMBERS - 1, 0, 0);
        for (int i = 0; i < times; i++) {
            // some know many: numbers at the beginning come up more often
            int a = (int) (MEMBERS * Math.pow(random.nextDouble(), 3));
            int b = random.nextInt(MEMBERS);
            if (a != b) {
                set(changes, a, b, i % 5 == 4 ? 0 : Strength.of(1 + random.nextInt(200)));
            }
        }
        graph = graph.with(changes);
    }

    private void set(List<Change> changes, int a, int b, double strength) {
        changes.add(new Change(a, b, strength));
        changes.add(new Change(b, a, strength));
        if (strength > 0) {
            of(a).put(b, strength);
            of(b).put(a, strength);
        } else {
            of(a).remove(b);
            of(b).remove(a);
        }
    }

    private Map<Integer, Double> of(int member) {
        return ties.computeIfAbsent(member, none -> new TreeMap<>());
    }

    @Test
    void every_tie_is_at_both_its_ends_with_its_strength() {
        change(TIES);
        long ends = 0;
        for (int member = 0; member < MEMBERS; member++) {
            int[] expected =
                    of(member).keySet().stream().mapToInt(Integer::intValue).toArray();
            assertThat(graph.tiesOf(member)).containsExactly(expected);
            assertThat(graph.ties(member)).isEqualTo(expected.length);
            for (int tie : expected) {
                assertThat(graph.strength(member, tie)).isEqualTo(of(member).get(tie));
            }
            ends += expected.length;
        }
        assertThat(graph.ends()).isEqualTo(ends);
        assertThat(graph.size()).isEqualTo(MEMBERS);
    }

    @Test
    void degrees_counts_and_distances_are_those_of_a_plain_search() {
        for (int i = 0; i < QUESTIONS; i++) {
            int me = random.nextInt(MEMBERS);
            int[] distances = distances(me);
            Walk walk = graph.from(me);
            assertThat(walk.counts()).containsExactly(count(distances, 1), count(distances, 2), count(distances, 3));
            int[] some = random.ints(50, 0, MEMBERS).toArray();
            assertThat(walk.degrees(some))
                    .containsExactly(IntStream.of(some)
                            .map(each -> distances[each] > 3 ? -1 : distances[each])
                            .toArray());
            int other = random.nextInt(MEMBERS);
            assertThat(walk.distance(other)).isEqualTo(distances[other]);
            assertThat(walk.path(other)).hasSize(distances[other] + 1);
        }
    }

    @Test
    void those_at_degree_two_are_in_the_order_of_a_plain_count() {
        for (int i = 0; i < QUESTIONS; i++) {
            int me = random.nextInt(MEMBERS);
            Map<Integer, Integer> over = new HashMap<>();
            of(me).keySet().forEach(x -> of(x).keySet().forEach(y -> over.merge(y, 1, Integer::sum)));
            over.remove(me);
            over.keySet().removeAll(of(me).keySet());
            List<Mutual> expected = over.entrySet().stream()
                    .map(one -> new Mutual(one.getKey(), one.getValue()))
                    .sorted(Comparator.comparingInt(Mutual::ties).reversed().thenComparingInt(Mutual::member))
                    .limit(20)
                    .toList();
            assertThat(graph.from(me).mutuals(20)).isEqualTo(expected);
        }
    }

    @Test
    void those_of_a_set_are_found_whether_it_is_small_or_large() {
        for (int i = 0; i < QUESTIONS; i++) {
            int me = random.nextInt(MEMBERS);
            var wanted = new BitSet();
            random.ints(i % 2 == 0 ? 5 : MEMBERS / 2, 0, MEMBERS).forEach(wanted::set);
            int[] distances = distances(me);
            List<Near> all = wanted.stream()
                    .filter(each -> distances[each] == 2 || distances[each] == 3)
                    .mapToObj(each -> new Near(each, distances[each]))
                    .sorted(Comparator.comparingInt(Near::degree).thenComparingInt(Near::member))
                    .toList();
            for (int most : new int[] {1, 20, Integer.MAX_VALUE}) {
                assertThat(graph.from(me).within(wanted, most)).isEqualTo(all.subList(0, Math.min(most, all.size())));
            }
        }
    }

    @Test
    void the_strongest_paths_are_those_of_a_plain_enumeration() {
        for (int i = 0; i < QUESTIONS; i++) {
            int me = random.nextInt(MEMBERS);
            int other = random.nextInt(20);
            List<Double> expected = strengths(me, other);
            List<Path> found = graph.from(me).strongest(other, 10);
            assertThat(found).hasSize(Math.min(10, expected.size()));
            for (int k = 0; k < found.size(); k++) {
                assertThat(found.get(k).strength()).isCloseTo(expected.get(k), offset(1e-12));
                assertThat(product(found.get(k).members())).isCloseTo(expected.get(k), offset(1e-12));
            }
        }
    }

    @Test
    void questions_asked_while_ties_come_and_go_are_answered_from_one_moment() throws Exception {
        var published = new AtomicReference<>(graph);
        var failure = new AtomicReference<Throwable>();
        List<Thread> readers = IntStream.range(0, 2)
                .mapToObj(reader -> Thread.ofPlatform().start(() -> {
                    try {
                        ask(published, new Random(reader));
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                }))
                .toList();
        for (int i = 0; i < 200; i++) {
            change(20);
            published.set(graph);
        }
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(failure.get()).isNull();
    }

    /** What can be said of one graph, whichever it is: its answers agree with each other. */
    private static void ask(AtomicReference<TieGraph> published, Random random) {
        for (int i = 0; i < 500; i++) {
            TieGraph graph = published.get();
            int me = random.nextInt(MEMBERS);
            int other = random.nextInt(MEMBERS);
            Walk walk = graph.from(me);
            int distance = walk.distance(other);
            assertThat(graph.from(other).distance(me)).isEqualTo(distance);
            assertThat(walk.degrees(other)[0]).isEqualTo(distance > 3 ? -1 : distance);
            assertThat(walk.counts()[0]).isEqualTo(graph.ties(me));
            assertThat(walk.strongest(other, 1).isEmpty()).isEqualTo(distance <= 0 || distance > 3);
            for (Mutual one : walk.mutuals(3)) {
                assertThat(walk.between(one.member())).hasSize(one.ties());
            }
        }
    }

    private int[] distances(int me) {
        int[] distances = new int[MEMBERS];
        Arrays.fill(distances, -1);
        distances[me] = 0;
        List<Integer> reached = new ArrayList<>(List.of(me));
        for (int i = 0; i < reached.size(); i++) {
            int at = reached.get(i);
            for (int next : of(at).keySet()) {
                if (distances[next] < 0) {
                    distances[next] = distances[at] + 1;
                    reached.add(next);
                }
            }
        }
        return distances;
    }

    private static int count(int[] distances, int degree) {
        return (int) IntStream.of(distances).filter(each -> each == degree).count();
    }

    private List<Double> strengths(int me, int other) {
        List<Double> strengths = new ArrayList<>();
        if (me == other) {
            return strengths;
        }
        of(me).forEach((x, first) -> {
            if (x == other) {
                strengths.add(first);
                return;
            }
            if (of(x).containsKey(other)) {
                strengths.add(first * of(x).get(other));
            }
            of(x).forEach((y, middle) -> {
                if (y != me && y != other && of(y).containsKey(other)) {
                    strengths.add(first * middle * of(y).get(other));
                }
            });
        });
        strengths.sort(Comparator.reverseOrder());
        return strengths;
    }

    private double product(List<Integer> path) {
        double product = 1;
        for (int i = 1; i < path.size(); i++) {
            product *= of(path.get(i - 1)).get(path.get(i));
        }
        assertThat(path).doesNotHaveDuplicates();
        return product;
    }
}
