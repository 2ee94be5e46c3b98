package dev.kith.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.graph.Strength;
import dev.kith.graph.TieGraph;
import dev.kith.kernel.Ids;
import dev.kith.reach.View.End;
import dev.kith.reach.View.News;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How news from the database becomes the next graph, while the one before is still being asked. */
class ViewTest {
    private static final UUID MARK = UUID.randomUUID();
    private final UUID amara = Ids.next();
    private final UUID tomas = Ids.next();
    private final UUID jonas = Ids.next();
    private final View before = new View(TieGraph.EMPTY, new Members(0), 7, MARK);

    private static News news(long change, End... ends) {
        return new News(change, MARK, List.of(ends));
    }

    private static double strength(View view, UUID from, UUID to) {
        return view.graph().strength(view.member(from), view.member(to));
    }

    private View amaraKnowsTomas() {
        return before.with(news(8, new End(amara, tomas, 100), new End(tomas, amara, 100)));
    }

    @Test
    void who_is_new_gets_a_number_and_ties_at_both_ends() {
        View after = amaraKnowsTomas();

        assertThat(after.graph().size()).isEqualTo(2);
        assertThat(strength(after, amara, tomas)).isEqualTo(Strength.of(100));
        assertThat(strength(after, tomas, amara)).isEqualTo(Strength.of(100));
        assertThat(after.change()).isEqualTo(8);
        assertThat(after.mark()).isEqualTo(MARK);
    }

    @Test
    void who_still_asks_the_view_of_before_sees_nothing_of_it() {
        amaraKnowsTomas();

        assertThat(before.member(amara)).isEqualTo(Members.NOBODY);
        assertThat(before.graph().size()).isZero();
        assertThat(before.change()).isEqualTo(7);
    }

    @Test
    void a_tie_that_is_gone_is_gone_and_both_stay() {
        View after = amaraKnowsTomas().with(news(9, new End(amara, tomas, 0), new End(tomas, amara, 0)));

        assertThat(after.graph().ties(after.member(amara))).isZero();
        assertThat(after.graph().ties(after.member(tomas))).isZero();
        assertThat(after.graph().size()).isEqualTo(2);
    }

    @Test
    void who_hides_keeps_their_own_end() {
        View after = amaraKnowsTomas().with(news(9, new End(amara, tomas, 0)));

        assertThat(strength(after, amara, tomas)).isZero();
        assertThat(strength(after, tomas, amara)).isPositive();
        assertThat(after.graph().from(after.member(amara)).degrees(after.member(tomas)))
                .containsExactly(-1);
        assertThat(after.graph().from(after.member(tomas)).degrees(after.member(amara)))
                .containsExactly(1);
    }

    @Test
    void a_tie_that_ended_before_anyone_was_here_makes_nobody_known() {
        View after = before.with(news(8, new End(amara, tomas, 0), new End(tomas, amara, 0)));

        assertThat(after.graph().size()).isZero();
        assertThat(after.member(amara)).isEqualTo(Members.NOBODY);
        assertThat(after.change()).isEqualTo(8);
    }

    @Test
    void a_tie_that_ended_to_someone_unknown_leaves_the_known_alone() {
        View after = amaraKnowsTomas().with(news(9, new End(amara, jonas, 0), new End(jonas, tomas, 0)));

        assertThat(after.member(jonas)).isEqualTo(Members.NOBODY);
        assertThat(strength(after, amara, tomas)).isPositive();
    }

    @Test
    void of_two_for_the_same_end_the_later_holds() {
        View after = before.with(news(8, new End(amara, tomas, 100), new End(amara, tomas, 20)));
        assertThat(strength(after, amara, tomas)).isEqualTo(Strength.of(20));
    }

    @Test
    void the_same_news_twice_makes_no_difference() {
        News twice = news(9, new End(amara, tomas, 40), new End(tomas, amara, 40), new End(amara, jonas, 0));
        View once = amaraKnowsTomas().with(twice);
        View again = once.with(twice);

        assertThat(again.graph().ends()).isEqualTo(once.graph().ends()).isEqualTo(2);
        assertThat(strength(again, tomas, amara)).isEqualTo(Strength.of(40));
    }

    @Test
    void no_news_moves_the_change_on_and_keeps_the_very_graph() {
        View first = amaraKnowsTomas();
        View after = first.with(news(30));

        assertThat(after.graph()).isSameAs(first.graph());
        assertThat(after.change()).isEqualTo(30);
    }

    @Test
    void another_life_of_the_database_is_told_by_its_mark() {
        UUID other = UUID.randomUUID();
        assertThat(before.with(new News(8, other, List.of())).mark()).isEqualTo(other);
    }

    @Test
    void after_any_news_the_graph_holds_what_the_last_word_on_each_end_was() {
        var random = new Random(11);
        List<UUID> accounts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            accounts.add(Ids.next());
        }
        Map<List<UUID>, Integer> said = new HashMap<>();
        View view = before;
        for (int change = 8; change < 60; change++) {
            List<End> ends = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                UUID from = accounts.get(random.nextInt(accounts.size()));
                UUID to = accounts.get(random.nextInt(accounts.size()));
                int strength = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(Strength.STEPS);
                ends.add(new End(from, to, strength));
                said.put(List.of(from, to), strength);
            }
            view = view.with(new News(change, MARK, ends));
        }
        View last = view;
        said.forEach((ends, strength) -> {
            boolean known = last.member(ends.getFirst()) >= 0 && last.member(ends.getLast()) >= 0;
            assertThat(known ? strength(last, ends.getFirst(), ends.getLast()) : 0)
                    .isEqualTo(strength == 0 ? 0 : Strength.of(strength));
        });
        assertThat(last.graph().ends())
                .isEqualTo(
                        said.values().stream().filter(strength -> strength > 0).count());
    }
}
