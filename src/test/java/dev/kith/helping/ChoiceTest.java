package dev.kith.helping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.giving.OpeningId;
import dev.kith.helping.Idea.Kind;
import dev.kith.matching.Reason;
import dev.kith.people.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
    private static final Reason WHY = new Reason.SameWords(List.of("ovens"), "skills", "ovens");
    private final PersonId vera = PersonId.next();
    private final PersonId otto = PersonId.next();
    private final PersonId ida = PersonId.next();

    private static Found opening(PersonId person, double fit) {
        return new Found(Kind.OPENING, person, null, AccountId.next(), OpeningId.next(), null, "", WHY, fit);
    }

    private static Found offer(PersonId person, double fit) {
        return new Found(Kind.OFFER, person, null, null, null, null, "Ovens", WHY, fit);
    }

    private static Found introduction(PersonId person, PersonId other, double fit) {
        return new Found(Kind.INTRODUCTION, person, null, null, null, other, "Ovens", WHY, fit);
    }

    private static Found member(AccountId member, double fit) {
        return new Found(Kind.OFFER, null, member, null, null, null, "Ovens", WHY, fit);
    }

    private static List<Found> chosen(int most, Found... all) {
        return Choice.of(List.of(all), Set.of(), Set.of(), most);
    }

    /** Some hundred of each kind about a dozen people. */
    private static List<Found> some(Random dice) {
        List<PersonId> people = Stream.generate(PersonId::next).limit(12).toList();
        var all = new ArrayList<Found>();
        for (int i = 0; i < 100; i++) {
            PersonId one = people.get(dice.nextInt(people.size()));
            PersonId other = people.get(dice.nextInt(people.size()));
            all.add(opening(one, dice.nextDouble()));
            all.add(offer(one, dice.nextDouble()));
            if (!one.equals(other)) {
                all.add(introduction(one, other, dice.nextDouble()));
            }
        }
        return all;
    }

    private static List<String> everyone(List<Found> chosen) {
        return chosen.stream()
                .flatMap(each -> each.other() == null
                        ? Stream.of(each.whom())
                        : Stream.of(each.whom(), each.other().toString()))
                .toList();
    }

    @Test
    void the_best_of_each_kind_takes_its_turn() {
        Found good = opening(vera, 0.9);
        Found better = opening(otto, 0.95);
        Found offer = offer(ida, 0.4);
        assertThat(chosen(3, good, better, offer)).containsExactly(better, offer, good);
        assertThat(chosen(1, good, better, offer)).containsExactly(better);
        assertThat(chosen(0, good, better, offer)).isEmpty();
    }

    @Test
    void what_is_to_be_had_for_a_while_only_comes_before_what_can_wait_however_well_that_fits() {
        PersonId ada = PersonId.next();
        assertThat(chosen(3, introduction(vera, otto, 0.99), offer(ida, 0.98), opening(ada, 0.3)))
                .extracting(Found::kind)
                .containsExactly(Kind.OPENING, Kind.OFFER, Kind.INTRODUCTION);
    }

    @Test
    void where_one_kind_has_nothing_the_others_fill_the_day() {
        assertThat(chosen(3, offer(vera, 0.5), offer(otto, 0.6), offer(ida, 0.7)))
                .extracting(Found::whom)
                .containsExactly(ida.toString(), otto.toString(), vera.toString());
    }

    @Test
    void nobody_stands_there_twice_not_even_as_the_one_who_could_help() {
        Found first = opening(vera, 0.9);
        assertThat(chosen(3, first, offer(vera, 0.8), introduction(otto, vera, 0.7)))
                .containsExactly(first);
        assertThat(chosen(3, introduction(otto, vera, 0.9), introduction(vera, ida, 0.8)))
                .hasSize(1);
        assertThat(chosen(3, introduction(otto, vera, 0.9), introduction(ida, vera, 0.8)))
                .as("one helper for two")
                .hasSize(1);
    }

    @Test
    void the_next_best_comes_where_the_best_is_busy() {
        Found first = opening(vera, 0.9);
        Found next = offer(otto, 0.2);
        assertThat(chosen(3, first, offer(vera, 0.8), next)).containsExactly(first, next);
    }

    @Test
    void members_and_people_are_told_apart_and_neither_comes_twice() {
        AccountId mei = AccountId.next();
        assertThat(chosen(3, member(mei, 0.9), member(mei, 0.8), offer(vera, 0.7)))
                .extracting(Found::whom)
                .containsExactly(mei.toString(), vera.toString());
    }

    @Test
    void what_was_dismissed_does_not_come_back_and_whoever_had_their_turn_rests() {
        Found dismissed = opening(vera, 0.9);
        Found tired = offer(otto, 0.8);
        Found left = offer(ida, 0.3);
        assertThat(Choice.of(List.of(dismissed, tired, left), Set.of(dismissed.key()), Set.of(otto.toString()), 3))
                .containsExactly(left);
    }

    @Test
    void to_dismiss_one_thing_is_not_to_dismiss_the_person() {
        Found dismissed = opening(vera, 0.9);
        Found another = opening(vera, 0.1);
        assertThat(Choice.of(List.of(dismissed, another), Set.of(dismissed.key()), Set.of(), 3))
                .containsExactly(another);
    }

    @Test
    void it_says_the_same_whatever_the_order_in_which_it_was_found() {
        Found one = offer(vera, 0.5);
        Found two = offer(otto, 0.5);
        assertThat(chosen(1, one, two)).isEqualTo(chosen(1, two, one));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void however_much_there_is_the_rules_hold(long seed) {
        var dice = new Random(seed);
        List<Found> all = some(dice);
        Set<String> letGo = new HashSet<>();
        Set<String> tired = new HashSet<>();
        all.stream().filter(each -> dice.nextInt(5) == 0).map(Found::key).forEach(letGo::add);
        all.stream()
                .limit(20)
                .map(Found::whom)
                .filter(one -> dice.nextInt(4) == 0)
                .forEach(tired::add);
        for (int most = 0; most <= 3; most++) {
            List<Found> chosen = Choice.of(all, letGo, tired, most);
            assertThat(chosen).hasSize(most);
            assertThat(everyone(chosen)).doesNotHaveDuplicates();
            assertThat(chosen).noneMatch(each -> letGo.contains(each.key()) || tired.contains(each.whom()));
            List<Found> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, dice);
            assertThat(Choice.of(shuffled, letGo, tired, most)).isEqualTo(chosen);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void one_more_a_day_leaves_the_others_as_they_are(long seed) {
        List<Found> all = some(new Random(seed));
        List<Found> three = Choice.of(all, Set.of(), Set.of(), 3);
        assertThat(Choice.of(all, Set.of(), Set.of(), 2)).isEqualTo(three.subList(0, 2));
        assertThat(Choice.of(all, Set.of(), Set.of(), 1)).isEqualTo(three.subList(0, 1));
    }

    @Test
    void where_everyone_rests_the_day_is_empty() {
        List<Found> all = some(new Random(5));
        Set<String> tired = new HashSet<>();
        all.forEach(each -> tired.add(each.whom()));
        assertThat(Choice.of(all, Set.of(), tired, 3)).isEmpty();
    }

    @Test
    void the_same_about_the_same_two_is_known_again_on_another_day() {
        assertThat(introduction(vera, otto, 0.9).key())
                .isEqualTo(introduction(vera, otto, 0.3).key())
                .isNotEqualTo(introduction(otto, vera, 0.9).key());
        assertThat(opening(vera, 1).key()).isNotEqualTo(opening(vera, 1).key());
    }

    @Test
    void nothing_found_is_nothing_chosen() {
        assertThat(chosen(3)).isEmpty();
    }
}
