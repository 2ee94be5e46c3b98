package dev.kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.graph.TieGraph.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whoever does not want to be found keeps their ties at their own end. Every answer is then as if they were not there,
 * except for what they ask themselves: that is as if they alone of all who hide were.
 */
class HidingAgainstOracleTest {
    private static final int SEEDS = 300;

    @Test
    void answers_are_as_if_those_who_hide_were_not_there() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var oracle = new Oracle(5 + random.nextInt(25));
            List<Change> changes = oracle.grow(random, random.nextInt(90));
            int[] hidden = random.ints(1 + random.nextInt(3), 0, oracle.members())
                    .distinct()
                    .toArray();
            TieGraph graph = TieGraph.EMPTY.with(changes).with(hiding(changes, hidden));
            for (int me = 0; me < oracle.members(); me++) {
                int asking = me;
                Oracle seen = oracle.without(
                        Arrays.stream(hidden).filter(each -> each != asking).toArray());
                compare("seed %d, from %d".formatted(seed, me), random, graph.from(me), seen, me);
            }
        }
    }

    /** What those who hide are to others: nothing. */
    private static List<Change> hiding(List<Change> ties, int[] hidden) {
        List<Change> changes = new ArrayList<>();
        for (Change tie : ties) {
            if (IntStream.of(hidden).anyMatch(each -> each == tie.to())) {
                changes.add(new Change(tie.from(), tie.to(), 0));
            }
        }
        return changes;
    }

    private static void compare(String where, Random random, Walk walk, Oracle seen, int me) {
        int other = random.nextInt(seen.members());
        int most = 1 + random.nextInt(9);
        var everyone = new BitSet();
        everyone.set(0, seen.members());
        assertThat(walk.counts()).as(where).containsExactly(seen.counts(me));
        assertThat(walk.degrees(IntStream.range(0, seen.members()).toArray()))
                .as(where)
                .containsExactly(seen.degrees(me));
        assertThat(walk.mutuals(most)).as(where).isEqualTo(seen.mutuals(me, most));
        assertThat(walk.within(everyone, most)).as(where).isEqualTo(seen.within(me, everyone, most));
        assertThat(walk.leads(everyone)).as(where).isEqualTo(seen.leads(me, everyone));
        assertThat(walk.distance(other)).as(where).isEqualTo(seen.distance(me, other));
        assertThat(walk.between(other)).as(where).containsExactly(seen.between(me, other));
        assertThat(walk.strongest(other, most))
                .as(where)
                .hasSize(Math.min(most, seen.strongest(me, other).size()));
    }
}
