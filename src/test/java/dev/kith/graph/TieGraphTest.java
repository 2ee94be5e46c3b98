package dev.kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.graph.TieGraph.Change;
import dev.kith.graph.Walk.Mutual;
import dev.kith.graph.Walk.Near;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TieGraphTest {
    /** 0 ties 1 and 2; both tie 3; 3 ties 4, 4 ties 5; 6 stands alone. */
    private final TieGraph graph = tied(0.5, 0, 1, 0, 2, 1, 3, 2, 3, 3, 4, 4, 5).with(List.of(new Change(6, 0, 0)));

    private static TieGraph tied(double strength, int... pairs) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            changes.add(new Change(pairs[i], pairs[i + 1], strength));
            changes.add(new Change(pairs[i + 1], pairs[i], strength));
        }
        return TieGraph.EMPTY.with(changes);
    }

    @Test
    void degrees_end_at_three() {
        assertThat(graph.from(0).degrees(0, 1, 3, 4, 5, 6)).containsExactly(0, 1, 2, 3, -1, -1);
        assertThat(graph.from(0).counts()).containsExactly(2, 1, 1);
        assertThat(graph.from(6).counts()).containsExactly(0, 0, 0);
    }

    @Test
    void a_path_may_be_longer() {
        assertThat(graph.from(0).distance(5)).isEqualTo(4);
        assertThat(graph.from(0).path(5)).hasSize(5).startsWith(0).endsWith(3, 4, 5);
        assertThat(graph.from(0).path(0)).containsExactly(0);
        assertThat(graph.from(0).path(6)).isEmpty();
    }

    @Test
    void whom_the_graph_does_not_have_is_nowhere_and_finds_nobody() {
        for (int nobody : new int[] {-1, 7, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(graph.from(0).distance(nobody)).isEqualTo(-1);
            assertThat(graph.from(0).degrees(nobody)).containsExactly(-1);
            assertThat(graph.from(0).strongest(nobody, 3)).isEmpty();
            assertThat(graph.from(0).between(nobody)).isEmpty();
            Walk lost = graph.from(nobody);
            assertThat(lost.distance(0)).isEqualTo(-1);
            assertThat(lost.distance(nobody)).isEqualTo(-1);
            assertThat(lost.degrees(0, nobody)).containsExactly(-1, -1);
            assertThat(lost.counts()).containsExactly(0, 0, 0);
            assertThat(lost.mutuals(5)).isEmpty();
            assertThat(lost.within(all(), 5)).isEmpty();
        }
        assertThat(TieGraph.EMPTY.from(0).counts()).containsExactly(0, 0, 0);
    }

    @Test
    void who_is_left_out_is_on_no_path_and_in_no_answer() {
        Walk walk = graph.from(0, 1, 2);

        assertThat(walk.counts()).containsExactly(0, 0, 0);
        assertThat(walk.distance(3)).isEqualTo(-1);
        assertThat(walk.degrees(1, 3)).containsExactly(-1, -1);
        assertThat(graph.from(0, 1).between(3)).containsExactly(2);
        assertThat(graph.from(0, 1).strongest(3, 5)).hasSize(1);
        assertThat(graph.from(0, 0, -5, 99).counts()).as("oneself and nobody").containsExactly(2, 1, 1);
    }

    @Test
    void a_tie_that_only_one_end_has_leads_from_there_alone() {
        // 0 does not want to be found: 0 has its ties, nobody else has them
        TieGraph hidden = graph.with(List.of(new Change(1, 0, 0), new Change(2, 0, 0)));

        assertThat(hidden.from(0).distance(5)).isEqualTo(4);
        assertThat(hidden.from(0).strongest(3, 9)).hasSize(2);
        assertThat(hidden.from(0).mutuals(9)).containsExactly(new Mutual(3, 2));
        assertThat(hidden.from(0).within(all(), 9)).containsExactly(new Near(3, 2), new Near(4, 3));
        assertThat(hidden.from(1).counts()).containsExactly(1, 2, 1);
        assertThat(hidden.from(1).degrees(0, 2)).containsExactly(-1, 2);
        assertThat(hidden.from(5).distance(0)).isEqualTo(-1);
        assertThat(hidden.from(3).strongest(0, 9)).isEmpty();
        assertThat(hidden.from(3).between(0)).isEmpty();
        assertThat(hidden.from(4).within(all(), 9)).extracting(Near::member).containsExactly(1, 2);
    }

    @Test
    void the_strongest_path_is_the_one_with_the_highest_product() {
        TieGraph weighted = graph.with(List.of(
                new Change(0, 2, 0.9),
                new Change(2, 0, 0.9),
                new Change(2, 3, 0.123456789),
                new Change(3, 2, 0.123456789)));

        assertThat(weighted.from(0).strongest(3, 1)).singleElement().satisfies(path -> {
            assertThat(path.members()).containsExactly(0, 1, 3);
            assertThat(path.strength()).isEqualTo(0.25);
        });
        assertThat(weighted.from(0).strongest(3, 2).getLast().strength()).isEqualTo(0.9 * 0.123456789);
        assertThat(weighted.from(0).strongest(0, 2)).isEmpty();
        assertThat(weighted.from(0).strongest(3, 0)).isEmpty();
    }

    @Test
    void of_equal_paths_the_shorter_comes_first_then_smaller_numbers() {
        TieGraph square = tied(1, 0, 3, 0, 1, 0, 2, 1, 3, 2, 3, 1, 2);

        assertThat(square.from(0).strongest(3, 9))
                .extracting(Path::members)
                .containsExactly(
                        List.of(0, 3), List.of(0, 1, 3), List.of(0, 2, 3), List.of(0, 1, 2, 3), List.of(0, 2, 1, 3));
        assertThat(square.from(3).strongest(0, 2))
                .extracting(Path::members)
                .containsExactly(List.of(3, 0), List.of(3, 1, 0));
    }

    @Test
    void an_older_graph_stays_as_it_was() {
        TieGraph later = graph.with(List.of(new Change(0, 1, 0), new Change(1, 0, 0), new Change(0, 600, 1)));

        assertThat(graph.from(0).degrees(1)).containsExactly(1);
        assertThat(later.from(0).degrees(1, 600)).containsExactly(3, 1);
        assertThat(graph.size()).isEqualTo(7);
        assertThat(later.size()).isEqualTo(601);
        assertThat(graph.with(List.of())).isSameAs(graph);
    }

    @Test
    void of_two_changes_of_one_tie_the_later_holds() {
        TieGraph twice = graph.with(List.of(new Change(0, 1, 0.1), new Change(0, 1, 0), new Change(0, 1, 0.7)));

        assertThat(twice.strength(0, 1)).isEqualTo(0.7);
        assertThat(twice.ends()).isEqualTo(graph.ends());
        assertThat(twice.with(List.of(new Change(0, 5, 0))).ends())
                .as("none to withdraw")
                .isEqualTo(graph.ends());
    }

    @Test
    void strengths_are_kept_to_the_last_digit_also_where_they_are_no_whole_steps() {
        double third = 1.0 / 3;
        TieGraph both = tied(0.37, 0, 1).with(List.of(new Change(0, 2, third), new Change(0, 3, 0.005)));

        assertThat(Arrays.stream(both.tiesOf(0)).mapToDouble(to -> both.strength(0, to)))
                .containsExactly(0.37, third, 0.005);
        assertThat(both.with(List.of(new Change(0, 2, 0))).strength(0, 1)).isEqualTo(0.37);
        assertThat(both.strength(0, 9)).isZero();
    }

    @Test
    void built_member_by_member_it_is_the_same_as_tie_by_tie() {
        var builder = new TieGraph.Builder();
        List<Change> changes = new ArrayList<>();
        for (int member = 0; member < 2000; member++) {
            for (int to = member % 7; to < 2000; to += 1 + member % 300) {
                builder.tie(to, to % 2 == 0 ? 0.5 : third(to));
                changes.add(new Change(member, to, to % 2 == 0 ? 0.5 : third(to)));
            }
            builder.endMember();
        }
        TieGraph whole = builder.build();
        TieGraph grown = TieGraph.EMPTY.with(changes);

        assertThat(whole.size()).isEqualTo(grown.size()).isEqualTo(2000);
        assertThat(whole.ends()).isEqualTo(grown.ends()).isEqualTo(changes.size());
        for (int member = 0; member < 2000; member += 37) {
            assertThat(whole.tiesOf(member)).containsExactly(grown.tiesOf(member));
            assertThat(whole.strength(member, whole.tiesOf(member)[0]))
                    .isEqualTo(grown.strength(member, grown.tiesOf(member)[0]));
        }
    }

    private static double third(int to) {
        return 1.0 / (to + 3);
    }

    private static BitSet all() {
        var all = new BitSet();
        all.set(0, 1000);
        return all;
    }
}
