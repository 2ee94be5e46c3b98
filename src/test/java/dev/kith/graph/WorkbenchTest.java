package dev.kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What questions work with: it is used again and again, so nothing of the last question may be left. */
class WorkbenchTest {
    private static final int SIZE = 10_000;
    private final Random random = new Random(1);

    @Test
    void marks_hold_what_came_in_its_order_and_nothing_of_before() {
        var marks = new Marks();
        for (int round = 0; round < 50; round++) {
            marks.open(SIZE);
            Set<Integer> expected = new LinkedHashSet<>();
            int times = round % 5 == 0 ? SIZE : random.nextInt(100);
            for (int i = 0; i < times; i++) {
                int member = random.nextInt(SIZE);
                marks.add(member);
                expected.add(member);
            }
            // a linked set has them in the order in which they came first
            assertThat(IntStream.range(0, marks.count()).map(marks::get).toArray())
                    .isEqualTo(expected.stream().mapToInt(Integer::intValue).toArray());
            assertThat(IntStream.range(0, SIZE).filter(marks::has).toArray())
                    .isEqualTo(expected.stream()
                            .mapToInt(Integer::intValue)
                            .sorted()
                            .toArray());
        }
    }

    @Test
    void marks_make_room_for_a_graph_that_has_grown() {
        var marks = new Marks();
        marks.open(10);
        marks.add(9);
        marks.open(1_000_000);
        assertThat(marks.has(9)).isFalse();
        marks.add(999_999);
        assertThat(marks.has(999_999)).isTrue();
    }

    @Test
    void marks_take_many_at_once_each_of_them_once() {
        var marks = new Marks();
        marks.open(SIZE);
        int[] many = IntStream.range(0, 1000).map(i -> i * 7 % 500).toArray();
        marks.add(many, 10, 990);
        Set<Integer> expected =
                new HashSet<>(IntStream.range(10, 990).map(i -> many[i]).boxed().toList());
        assertThat(IntStream.range(0, marks.count()).map(marks::get).boxed())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(marks.get(0)).isEqualTo(many[10]);
    }

    @Test
    void what_is_forgotten_is_not_there_though_it_came() {
        var marks = new Marks();
        marks.open(SIZE);
        marks.add(64);
        marks.add(65);
        marks.forget(64);
        assertThat(marks.has(64)).isFalse();
        assertThat(marks.has(65)).isTrue();
        assertThat(marks.count()).isEqualTo(2);
    }

    @Test
    void a_counter_counts_and_forgets() {
        var counter = new Counter();
        for (int round = 0; round < 30; round++) {
            int expected = 1 + random.nextInt(3000);
            counter.open(expected);
            Map<Integer, Integer> plain = new HashMap<>();
            for (int i = 0; i < expected; i++) {
                int member = random.nextInt(1 + random.nextInt(SIZE));
                counter.increment(member);
                plain.merge(member, 1, Integer::sum);
            }
            plain.forEach((member, times) -> assertThat(counter.get(member, -7)).isEqualTo(times));
            assertThat(counter.get(SIZE + 1, -7)).isEqualTo(-7);
            Map<Integer, Integer> all = new HashMap<>();
            for (int i = 0; i < counter.count(); i++) {
                all.put(counter.member(i), counter.number(i));
            }
            assertThat(all).isEqualTo(plain);
        }
    }

    @Test
    void a_counter_may_be_told_a_number() {
        var counter = new Counter();
        counter.open(0);
        counter.put(5, 40);
        counter.increment(5);
        assertThat(counter.get(5, 0)).isEqualTo(41);
    }

    @Test
    void the_best_are_kept_in_order_however_they_come() {
        for (int round = 0; round < 100; round++) {
            int most = 1 + random.nextInt(10);
            var best = new Best<Integer>(most, Comparator.reverseOrder());
            List<Integer> all = random.ints(random.nextInt(50), 0, 20).boxed().toList();
            all.forEach(best::add);
            List<Integer> expected =
                    all.stream().sorted(Comparator.reverseOrder()).limit(most).toList();
            assertThat(best.list()).isEqualTo(expected);
            assertThat(best.last()).isEqualTo(expected.size() == most ? expected.getLast() : null);
        }
    }

    @Test
    void a_workbench_is_taken_by_one_at_a_time() {
        var workbenches = new Workbenches();
        try (var mine = workbenches.take();
                var yours = workbenches.take()) {
            assertThat(mine).isNotSameAs(yours);
        }
        var first = workbenches.take();
        first.close();
        assertThat(workbenches.take()).isNotNull();
    }

    @Test
    void a_strength_of_whole_steps_is_known_again_and_no_other() {
        for (int steps = 1; steps <= Strength.STEPS; steps++) {
            assertThat(Strength.steps(Strength.of(steps))).isEqualTo(steps);
            assertThat(Strength.steps(Double.parseDouble("" + Strength.of(steps))))
                    .isEqualTo(steps);
            assertThat(Strength.steps(Math.nextDown(Strength.of(steps)))).isZero();
        }
        for (double none : new double[] {0, -0.5, 1.005, 0.0001, Double.NaN}) {
            assertThat(Strength.steps(none)).isZero();
        }
    }
}
