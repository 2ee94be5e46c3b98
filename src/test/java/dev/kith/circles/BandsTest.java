package dev.kith.circles;

import static dev.kith.circles.Circle.ALLIES;
import static dev.kith.circles.Circle.BRIDGES;
import static dev.kith.circles.Circle.SLEEPING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.circles.Standing.Said;
import dev.kith.circles.Standing.Shared;
import dev.kith.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is in which list. */
class BandsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Said TRUSTED = new Said(true, false, false, false);
    private static final Said PROMISED = new Said(false, true, false, false);
    private static final Said AWAY = new Said(true, false, true, false);
    private int count;

    private Standing one(int shared, Said said, Integer... daysAgo) {
        return new Standing(
                new PersonId(new UUID(0, ++count)),
                null,
                Warmth.of(Stream.of(daysAgo)
                        .map(days -> NOW.minus(Duration.ofDays(days)))
                        .toList()),
                new Shared(shared, 0, 0),
                said);
    }

    private Standing sharing(int shared) {
        return one(shared, Said.NONE);
    }

    private Standing touched(Integer... daysAgo) {
        return one(0, Said.NONE, daysAgo);
    }

    private static List<Standing> in(Circle circle, List<Standing> list) {
        return Bands.of(list, NOW).in(circle, list);
    }

    private static double percentile(int hundredth, double... sorted) {
        return Bands.percentile(sorted, hundredth);
    }

    @Test
    void a_percentile_is_a_value_of_the_list_and_none_of_an_empty_one() {
        assertThat(percentile(75)).isZero();
        assertThat(percentile(25, 7)).isEqualTo(7);
        assertThat(percentile(25, 1, 2, 3, 4)).isEqualTo(1);
        assertThat(percentile(60, 1, 2, 3, 4)).isEqualTo(3);
        assertThat(percentile(75, 1, 2, 3, 4)).isEqualTo(3);
        assertThat(percentile(100, 1, 2, 3, 4)).isEqualTo(4);
        assertThat(percentile(0, 1, 2, 3, 4)).isEqualTo(1);
        assertThat(percentile(50, 5, 5, 5, 5)).isEqualTo(5);
    }

    @Test
    void in_an_empty_list_is_nobody() {
        for (Circle circle : Circle.values()) {
            assertThat(in(circle, List.of())).isEmpty();
        }
    }

    @Test
    void who_stands_out_by_nothing_is_in_no_list() {
        List<Standing> list = List.of(touched(), touched(40), touched(400), touched(2000));
        for (Circle circle : Circle.values()) {
            assertThat(in(circle, list)).isEmpty();
        }
    }

    @Test
    void bridges_are_the_middling_ones_neither_the_fewest_nor_the_most() {
        List<Standing> list =
                IntStream.rangeClosed(1, 100).mapToObj(this::sharing).toList();
        List<Standing> bridges = in(BRIDGES, list);
        assertThat(bridges).hasSize(36);
        assertThat(bridges).allSatisfy(one -> assertThat(one.shared().all()).isBetween(25, 60));
        assertThat(bridges.getFirst().shared().all())
                .as("the most middling first")
                .isEqualTo(42);
    }

    @Test
    void those_with_whom_nothing_is_shared_do_not_move_the_middle() {
        List<Standing> list = new ArrayList<>(
                IntStream.rangeClosed(1, 10).mapToObj(this::sharing).toList());
        List<Integer> before =
                in(BRIDGES, list).stream().map(one -> one.shared().all()).toList();
        IntStream.range(0, 990).forEach(i -> list.add(sharing(0)));
        assertThat(in(BRIDGES, list).stream().map(one -> one.shared().all())).isEqualTo(before);
        assertThat(before).contains(3, 6).doesNotContain(1, 2, 9, 10);
    }

    @Test
    void where_all_share_the_same_all_are_in_the_middle() {
        assertThat(in(BRIDGES, List.of(sharing(3), sharing(3), sharing(3)))).hasSize(3);
        assertThat(in(BRIDGES, List.of(sharing(1)))).hasSize(1);
    }

    @Test
    void all_that_is_shared_counts_people_events_and_groups() {
        Standing mixed = new Standing(PersonId.next(), null, Warmth.NONE, new Shared(1, 2, 3), Said.NONE);
        assertThat(mixed.shared().all()).isEqualTo(6);
        assertThat(mixed.knowing(5).shared()).isEqualTo(new Shared(5, 2, 3));
        assertThat(mixed.knowing(5).person()).isEqualTo(mixed.person());
    }

    @Test
    void who_is_often_in_touch_is_no_bridge() {
        Standing often = one(2, Said.NONE, 1, 8, 15, 22);
        Standing rarely = one(2, Said.NONE, 300);
        List<Standing> list = List.of(often, rarely, touched(), touched());
        assertThat(in(BRIDGES, list)).containsExactly(rarely);
        assertThat(in(ALLIES, list)).containsExactly(often);
    }

    @Test
    void of_two_equal_bridges_comes_first_who_was_touched_less() {
        Standing less = one(2, Said.NONE, 500);
        Standing more = one(2, Said.NONE, 100);
        Standing most = one(2, Said.NONE, 3, 9, 11);
        assertThat(in(BRIDGES, List.of(more, less, most, touched(4, 5)))).containsExactly(less, more);
    }

    @Test
    void allies_are_the_upper_quarter_of_those_in_touch_the_closest_first() {
        List<Standing> list = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            int touches = i;
            list.add(touched(IntStream.range(0, touches).mapToObj(t -> t * 7).toArray(Integer[]::new)));
        }
        IntStream.range(0, 200).forEach(i -> list.add(touched()));
        List<Standing> allies = in(ALLIES, list);
        assertThat(allies).hasSize(6).isSubsetOf(list.subList(14, 20));
        assertThat(allies.getFirst()).isEqualTo(list.get(19));
    }

    @Test
    void one_touch_makes_nobody_an_ally_however_fresh() {
        assertThat(in(ALLIES, List.of(touched(0), touched(1), touched(2)))).isEmpty();
        assertThat(in(ALLIES, List.of(touched(0, 1)))).hasSize(1);
    }

    @Test
    void who_is_equally_close_is_equally_an_ally() {
        assertThat(in(ALLIES, List.of(touched(1, 20), touched(1, 20), touched(1, 20))))
                .hasSize(3);
    }

    @Test
    void who_was_close_and_is_silent_for_three_years_sleeps() {
        Standing close = touched(1200, 1210, 1220);
        Standing once = touched(1200);
        Standing lately = touched(1000, 1010, 1020);
        assertThat(in(SLEEPING, List.of(close, once, lately, touched(3, 4)))).containsExactly(close);
    }

    @Test
    void a_tie_that_sleeps_need_not_have_been_closer_than_most_of_those_who_wake() {
        Standing silent = touched(1400, 1414, 1428);
        Standing less = touched(1400, 1900);
        List<Standing> list = List.of(
                silent,
                less,
                touched(1, 9, 20, 40),
                touched(2, 30, 60, 90),
                touched(100, 130),
                touched(300),
                touched(200),
                touched());
        assertThat(in(SLEEPING, list)).containsExactly(silent);
    }

    @Test
    void who_is_trusted_sleeps_after_one_touch_and_so_does_whom_a_promise_was_kept_to() {
        Standing trusted = one(0, TRUSTED, 1300);
        Standing promised = one(0, PROMISED, 1200);
        Standing never = one(0, TRUSTED);
        assertThat(in(SLEEPING, List.of(promised, trusted, touched(1300), never)))
                .as("the longest silent first")
                .containsExactly(trusted, promised);
    }

    @Test
    void the_trusted_wake_first() {
        Standing close = touched(3000, 3001, 3002);
        Standing trusted = one(0, TRUSTED, 1200);
        assertThat(in(SLEEPING, List.of(close, trusted))).containsExactly(trusted, close);
    }

    @Test
    void who_sleeps_without_having_been_close_may_be_a_bridge() {
        Standing silent = one(2, Said.NONE, 1500);
        assertThat(in(BRIDGES, List.of(silent, touched(1)))).containsExactly(silent);
        Standing trusted = one(2, TRUSTED, 1500);
        assertThat(in(BRIDGES, List.of(trusted, touched(1)))).isEmpty();
    }

    @Test
    void not_now_takes_one_out_of_sight_and_moves_no_line() {
        Standing away = one(0, AWAY, 1500);
        Standing other = one(0, TRUSTED, 1400);
        List<Standing> list = List.of(away, other);
        assertThat(in(SLEEPING, list)).containsExactly(other);
        List<Standing> here = List.of(one(0, TRUSTED, 1500), other);
        assertThat(Bands.of(list, NOW)).isEqualTo(Bands.of(here, NOW));
    }

    @Test
    void nobody_is_in_two_lists_and_the_order_in_which_they_were_read_is_no_matter() {
        var dice = new Random(36);
        List<Standing> list = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int touches = dice.nextInt(6);
            int far = dice.nextInt(2400);
            list.add(one(
                    dice.nextInt(9),
                    dice.nextInt(10) == 0 ? TRUSTED : Said.NONE,
                    IntStream.range(0, touches).mapToObj(t -> far + t * 10).toArray(Integer[]::new)));
        }
        List<Standing> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, dice);
        List<Standing> all = new ArrayList<>();
        for (Circle circle : Circle.values()) {
            assertThat(in(circle, shuffled)).isEqualTo(in(circle, list));
            all.addAll(in(circle, list));
        }
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }
}
