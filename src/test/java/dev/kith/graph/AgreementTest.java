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
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold between answers, whatever the graph: no second implementation is needed to see it. */
class AgreementTest {
    private static final int MEMBERS = 700;
    private static final int TIES = 1400;
    private static final int ROUNDS = 300;
    private static final int ALL = Integer.MAX_VALUE;

    private final Random random = new Random(29);
    private final List<Change> changes = new ArrayList<>();
    private TieGraph graph;

    @BeforeEach
    void a_town() {
        changes.add(new Change(MEMBERS - 1, 0, 0));
        for (int i = 0; i < TIES; i++) {
            int a = random.nextInt(MEMBERS);
            // a few know many
            int b = (int) (MEMBERS * Math.pow(random.nextDouble(), 2));
            if (a != b) {
                double strength = Strength.of(1 + random.nextInt(Strength.STEPS));
                changes.add(new Change(a, b, strength));
                changes.add(new Change(b, a, strength));
            }
        }
        graph = TieGraph.EMPTY.with(changes);
    }

    private int someone() {
        return random.nextInt(MEMBERS);
    }

    private static int[] everyone() {
        return IntStream.range(0, MEMBERS).toArray();
    }

    private static BitSet whole() {
        var all = new BitSet();
        all.set(0, MEMBERS);
        return all;
    }

    @Test
    void it_is_as_far_there_as_back() {
        for (int i = 0; i < ROUNDS; i++) {
            int a = someone();
            int b = someone();
            assertThat(graph.from(a).distance(b)).isEqualTo(graph.from(b).distance(a));
            assertThat(graph.from(a).between(b)).isEqualTo(graph.from(b).between(a));
            assertThat(graph.from(a).degrees(b)).isEqualTo(graph.from(b).degrees(a));
        }
    }

    @Test
    void no_way_over_someone_is_shorter_than_the_shortest() {
        for (int i = 0; i < ROUNDS; i++) {
            int a = someone();
            int b = someone();
            int c = someone();
            int ab = graph.from(a).distance(b);
            int bc = graph.from(b).distance(c);
            if (ab >= 0 && bc >= 0) {
                assertThat(graph.from(a).distance(c)).isBetween(0, ab + bc);
            }
        }
    }

    @Test
    void a_degree_is_the_distance_as_far_as_three() {
        for (int i = 0; i < 20; i++) {
            Walk walk = graph.from(someone());
            int[] degrees = walk.degrees(everyone());
            for (int other = 0; other < MEMBERS; other++) {
                int distance = walk.distance(other);
                assertThat(degrees[other]).isEqualTo(distance > 3 ? -1 : distance);
            }
        }
    }

    @Test
    void the_counts_are_how_many_have_each_degree() {
        for (int i = 0; i < ROUNDS; i++) {
            Walk walk = graph.from(someone());
            int[] degrees = walk.degrees(everyone());
            assertThat(walk.counts())
                    .containsExactly(IntStream.rangeClosed(1, 3)
                            .map(degree -> (int) Arrays.stream(degrees)
                                    .filter(each -> each == degree)
                                    .count())
                            .toArray());
        }
    }

    @Test
    void fewer_are_the_first_of_more() {
        for (int i = 0; i < ROUNDS; i++) {
            Walk walk = graph.from(someone());
            int other = someone();
            int few = 1 + random.nextInt(30);
            assertThat(walk.mutuals(few)).isEqualTo(first(few, walk.mutuals(ALL)));
            assertThat(walk.within(whole(), few)).isEqualTo(first(few, walk.within(whole(), ALL)));
            assertThat(walk.strongest(other, few)).isEqualTo(first(few, walk.strongest(other, 100_000)));
        }
    }

    private static <T> List<T> first(int few, List<T> all) {
        return all.subList(0, Math.min(few, all.size()));
    }

    @Test
    void mutual_ties_are_those_between_and_come_in_their_order() {
        for (int i = 0; i < 30; i++) {
            Walk walk = graph.from(someone());
            List<Mutual> all = walk.mutuals(ALL);
            assertThat(all)
                    .isSortedAccordingTo(
                            Comparator.comparingInt(Mutual::ties).reversed().thenComparingInt(Mutual::member))
                    .allSatisfy(one -> assertThat(walk.between(one.member())).hasSize(one.ties()));
            assertThat(all)
                    .extracting(Mutual::member)
                    .containsExactlyInAnyOrderElementsOf(walk.within(whole(), ALL).stream()
                            .filter(near -> near.degree() == 2)
                            .map(Near::member)
                            .toList());
        }
    }

    @Test
    void a_path_goes_over_ties_and_turns_nowhere_twice() {
        for (int i = 0; i < ROUNDS; i++) {
            int a = someone();
            int b = someone();
            int[] path = graph.from(a).path(b);
            assertThat(path.length - 1).isEqualTo(graph.from(a).distance(b));
            assertThat(Arrays.stream(path).distinct()).hasSize(path.length);
            for (int step = 1; step < path.length; step++) {
                assertThat(graph.strength(path[step - 1], path[step])).isPositive();
            }
        }
    }

    @Test
    void the_strongest_paths_are_as_strong_from_the_other_end() {
        for (int i = 0; i < ROUNDS; i++) {
            int a = someone();
            int b = someone();
            List<Path> there = graph.from(a).strongest(b, 5);
            List<Path> back = graph.from(b).strongest(a, 5);
            assertThat(there).hasSameSizeAs(back);
            for (int path = 0; path < there.size(); path++) {
                assertThat(there.get(path).strength()).isCloseTo(back.get(path).strength(), offset(1e-12));
                assertThat(graph.strength(there.get(path).members().stream()
                                .mapToInt(Integer::intValue)
                                .toArray()))
                        .isEqualTo(there.get(path).strength());
            }
        }
    }

    @Test
    void leaving_someone_out_is_as_if_they_had_no_ties() {
        for (int i = 0; i < 60; i++) {
            int gone = someone();
            List<Change> withdrawn = new ArrayList<>();
            for (int tie : graph.tiesOf(gone)) {
                withdrawn.add(new Change(gone, tie, 0));
                withdrawn.add(new Change(tie, gone, 0));
            }
            int a = (gone + 1 + random.nextInt(MEMBERS - 1)) % MEMBERS;
            int b = someone();
            Walk without = graph.from(a, gone);
            Walk alone = graph.with(withdrawn).from(a);
            assertThat(without.counts()).isEqualTo(alone.counts());
            assertThat(without.mutuals(20)).isEqualTo(alone.mutuals(20));
            assertThat(without.within(whole(), 50)).isEqualTo(alone.within(whole(), 50));
            if (b != gone) {
                assertThat(without.distance(b)).isEqualTo(alone.distance(b));
                assertThat(without.strongest(b, 5)).isEqualTo(alone.strongest(b, 5));
            }
            assertThat(without.distance(gone)).isEqualTo(-1);
        }
    }

    @Test
    void ties_that_came_and_went_leave_nothing() {
        TieGraph after = graph;
        for (int round = 0; round < 20; round++) {
            List<Change> come = new ArrayList<>();
            List<Change> go = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                int a = someone();
                int b = MEMBERS + random.nextInt(5);
                come.add(new Change(a, b, 0.5));
                come.add(new Change(b, a, 0.5));
                go.add(new Change(a, b, 0));
                go.add(new Change(b, a, 0));
            }
            after = after.with(come).with(go);
        }
        assertThat(after.ends()).isEqualTo(graph.ends());
        for (int i = 0; i < ROUNDS; i++) {
            int a = someone();
            assertThat(after.tiesOf(a)).isEqualTo(graph.tiesOf(a));
            assertThat(after.from(a).mutuals(9)).isEqualTo(graph.from(a).mutuals(9));
        }
    }

    @Test
    void the_order_in_which_ties_come_does_not_matter() {
        TieGraph oneByOne = TieGraph.EMPTY;
        for (int i = 0; i < 200; i++) {
            oneByOne = oneByOne.with(List.of(changes.get(i)));
        }
        TieGraph atOnce = TieGraph.EMPTY.with(changes.subList(0, 200));
        assertThat(oneByOne.ends()).isEqualTo(atOnce.ends());
        assertThat(oneByOne.size()).isEqualTo(atOnce.size());
        for (int member = 0; member < atOnce.size(); member++) {
            assertThat(oneByOne.tiesOf(member)).isEqualTo(atOnce.tiesOf(member));
            for (int tie : atOnce.tiesOf(member)) {
                assertThat(oneByOne.strength(member, tie)).isEqualTo(atOnce.strength(member, tie));
            }
        }
    }

    @Test
    void other_numbers_for_the_same_members_change_no_answer() {
        int[] renamed = everyone();
        for (int i = MEMBERS - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = renamed[i];
            renamed[i] = renamed[j];
            renamed[j] = kept;
        }
        TieGraph other = TieGraph.EMPTY.with(changes.stream()
                .map(change -> new Change(renamed[change.from()], renamed[change.to()], change.strength()))
                .toList());
        for (int i = 0; i < ROUNDS; i++) {
            int a = someone();
            int b = someone();
            assertThat(other.from(renamed[a]).counts()).isEqualTo(graph.from(a).counts());
            assertThat(other.from(renamed[a]).distance(renamed[b]))
                    .isEqualTo(graph.from(a).distance(b));
            assertThat(other.from(renamed[a]).mutuals(20))
                    .extracting(Mutual::ties)
                    .isEqualTo(
                            graph.from(a).mutuals(20).stream().map(Mutual::ties).toList());
            assertThat(other.from(renamed[a]).strongest(renamed[b], 5))
                    .extracting(Path::strength)
                    .isEqualTo(graph.from(a).strongest(b, 5).stream()
                            .map(Path::strength)
                            .toList());
        }
    }
}
