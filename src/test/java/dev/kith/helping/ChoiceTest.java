package dev.kith.helping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.giving.OpeningId;
import dev.kith.matching.Reason;
import dev.kith.people.PersonId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Reason WHY = new Reason.SameWords(List.of("ovens"), "skills", "ovens");
    private final PersonId vera = PersonId.next();
    private final PersonId otto = PersonId.next();
    private final PersonId ida = PersonId.next();

    private static Found opening(PersonId person, double fit) {
        return new Found(Idea.Kind.OPENING, person, null, AccountId.next(), OpeningId.next(), null, "", WHY, fit);
    }

    private static Found offer(PersonId person, double fit) {
        return new Found(Idea.Kind.OFFER, person, null, null, null, null, "Ovens", WHY, fit);
    }

    private static Found introduction(PersonId person, PersonId other, double fit) {
        return new Found(Idea.Kind.INTRODUCTION, person, null, null, null, other, "Ovens", WHY, fit);
    }

    private static List<Found> chosen(int most, Found... all) {
        return Choice.of(List.of(all), Set.of(), Set.of(), most);
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
    void nobody_stands_there_twice_not_even_as_the_one_who_could_help() {
        Found first = opening(vera, 0.9);
        assertThat(chosen(3, first, offer(vera, 0.8), introduction(otto, vera, 0.7)))
                .containsExactly(first);
        assertThat(chosen(3, introduction(otto, vera, 0.9), introduction(vera, ida, 0.8)))
                .hasSize(1);
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
    void it_says_the_same_whatever_the_order_in_which_it_was_found() {
        Found one = offer(vera, 0.5);
        Found two = offer(otto, 0.5);
        assertThat(chosen(1, one, two)).isEqualTo(chosen(1, two, one));
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
