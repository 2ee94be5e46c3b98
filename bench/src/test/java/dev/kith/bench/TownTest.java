package dev.kith.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.graph.TieGraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TownTest {
    private static final int MEMBERS = 20_000;
    private final Town town = new Town(MEMBERS, 20);
    private final TieGraph graph = town.graph();

    @Test
    void it_has_about_as_many_ties_as_asked_for_and_some_members_have_many() {
        assertEquals(MEMBERS, graph.size());
        double mean = (double) graph.ends() / MEMBERS;
        assertTrue(mean > 17 && mean < 23, "" + mean);
        int most = IntStream.range(0, MEMBERS).map(graph::ties).max().orElse(0);
        assertTrue(most > 150, "" + most);
    }

    @Test
    void a_tie_is_at_both_ends_with_the_same_strength_and_nobody_is_tied_to_themselves() {
        for (int member = 0; member < MEMBERS; member += 7) {
            for (int other : graph.tiesOf(member)) {
                assertTrue(other != member);
                assertEquals(Town.strength(member, other), graph.strength(member, other));
                assertEquals(graph.strength(member, other), graph.strength(other, member));
            }
        }
    }

    @Test
    void it_is_the_same_town_each_time() {
        TieGraph again = new Town(MEMBERS, 20).graph();
        for (int member = 0; member < MEMBERS; member += 101) {
            assertArrayEquals(graph.tiesOf(member), again.tiesOf(member));
        }
    }

    @Test
    void everyone_lives_in_one_place() {
        for (int member = 0; member < MEMBERS; member += 997) {
            int me = member;
            assertTrue(Arrays.stream(town.inPlace(town.place(member))).anyMatch(each -> each == me));
        }
    }

    @Test
    void reach_answers_a_contest_in_the_words_that_are_compared() {
        var builder = new TieGraph.Builder();
        builder.tie(1, 0.5);
        builder.endMember();
        builder.tie(0, 0.5);
        builder.tie(2, 0.25);
        builder.endMember();
        builder.tie(1, 0.25);
        builder.endMember();
        var everyone = new BitSet();
        everyone.set(0, 3);
        var reach = new ReachContestant(builder.build(), place -> everyone);
        assertEquals("2:1", reach.mutuals(0).get());
        assertEquals("2:2", reach.within(0, 7).get());
        assertEquals("2", reach.distance(0, 2).get());
        assertEquals("0.125", reach.strongest(0, 2).get());
        assertEquals("", reach.strongest(0, 0).get());
    }
}
