package dev.kith.helping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.giving.OpeningId;
import dev.kith.helping.Idea.Kind;
import dev.kith.kernel.Ids;
import dev.kith.matching.Reason;
import dev.kith.people.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where an idea leads, and by what it is known again. */
class IdeaTest {
    private static final Reason WHY = new Reason.SameWords(List.of("ovens"), "skills", "ovens");
    private static final PersonId VERA = PersonId.next();
    private static final PersonId OTTO = PersonId.next();
    private static final AccountId MEI = AccountId.next();
    private static final OpeningId BAKERY = OpeningId.next();
    private static final UUID ID = Ids.next();

    private static Idea idea(
            Kind kind, @Nullable PersonId person, @Nullable AccountId author, @Nullable PersonId other) {
        return new Idea(
                ID,
                kind,
                person,
                person == null ? MEI : null,
                "Vera Brandt",
                null,
                kind == Kind.OPENING ? BAKERY : null,
                author,
                "A bakery",
                other,
                "Otto",
                WHY);
    }

    private static Found found(Kind kind, @Nullable PersonId person, @Nullable PersonId other, String ask) {
        return new Found(
                kind,
                person,
                person == null ? MEI : null,
                kind == Kind.OPENING ? AccountId.next() : null,
                kind == Kind.OPENING ? BAKERY : null,
                other,
                ask,
                WHY,
                0.5);
    }

    @Test
    void what_i_heard_of_leads_to_its_list_where_all_stand_whom_it_could_help() {
        Idea own = idea(Kind.OPENING, VERA, null, null);
        assertThat(own.deed()).isEqualTo("/openings/" + BAKERY);
        assertThat(own.byLetter()).isFalse();
    }

    @Test
    void what_another_heard_of_leads_to_words_that_are_ready() {
        Idea heard = idea(Kind.OPENING, VERA, MEI, null);
        assertThat(heard.deed()).isEqualTo("/help/" + ID);
        assertThat(heard.byLetter()).isTrue();
    }

    @Test
    void my_own_help_leads_to_words_that_are_ready_for_a_person_and_for_a_member() {
        for (Idea offer : List.of(idea(Kind.OFFER, VERA, null, null), idea(Kind.OFFER, null, null, null))) {
            assertThat(offer.deed()).isEqualTo("/help/" + ID);
            assertThat(offer.byLetter()).isTrue();
        }
    }

    @Test
    void two_of_my_list_are_introduced_and_a_member_is_told_first() {
        Idea two = idea(Kind.INTRODUCTION, VERA, null, OTTO);
        assertThat(two.deed()).isEqualTo("/people/" + VERA + "/introductions/new?to=" + OTTO);
        assertThat(two.byLetter()).isFalse();
        assertThat(idea(Kind.INTRODUCTION, null, null, OTTO).byLetter()).isTrue();
    }

    @Test
    void a_person_has_their_page_of_my_list_and_a_member_their_own() {
        assertThat(idea(Kind.OFFER, VERA, null, null).page()).isEqualTo("/people/" + VERA);
        assertThat(idea(Kind.OFFER, null, null, null).page()).isEqualTo("/members/" + MEI);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_kind_is_read_as_it_is_written(Kind kind) {
        assertThat(Kind.of(kind.key())).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"Vera Brandt, Vera", "Vera, Vera", "'Vera  von B', Vera"})
    void they_are_called_by_the_first_word(String name, String first) {
        Idea one = new Idea(ID, Kind.OFFER, VERA, null, name, null, null, null, "", null, "", WHY);
        assertThat(one.firstName()).isEqualTo(first);
    }

    @Test
    void the_same_ask_is_known_again_and_another_one_of_the_same_person_is_new() {
        String first = found(Kind.OFFER, VERA, null, "A bakery").key();
        assertThat(found(Kind.OFFER, VERA, null, "A bakery").key()).isEqualTo(first);
        assertThat(found(Kind.OFFER, VERA, null, "A kiln").key()).isNotEqualTo(first);
        assertThat(found(Kind.OFFER, OTTO, null, "A bakery").key()).isNotEqualTo(first);
    }

    @Test
    void however_long_an_ask_is_its_key_fits_an_index() {
        assertThat(found(Kind.OFFER, VERA, null, "ä".repeat(10_000)).key()).hasSizeLessThan(120);
    }

    @Test
    void an_opening_is_known_by_itself_and_whom_it_fits_whatever_is_said_of_it() {
        assertThat(found(Kind.OPENING, VERA, null, "").key())
                .isEqualTo(found(Kind.OPENING, VERA, null, "").key())
                .isNotEqualTo(found(Kind.OPENING, OTTO, null, "").key())
                .contains(BAKERY.toString());
    }

    @Test
    void an_introduction_is_known_by_the_two_and_which_of_them_is_helped() {
        String two = found(Kind.INTRODUCTION, VERA, OTTO, "A bakery").key();
        assertThat(found(Kind.INTRODUCTION, VERA, OTTO, "A kiln").key()).isEqualTo(two);
        assertThat(found(Kind.INTRODUCTION, OTTO, VERA, "A bakery").key()).isNotEqualTo(two);
    }

    @Test
    void a_member_is_known_by_their_account_and_a_person_by_my_list() {
        assertThat(found(Kind.OFFER, null, null, "A").whom()).isEqualTo(MEI.toString());
        assertThat(found(Kind.OFFER, VERA, null, "A").whom()).isEqualTo(VERA.toString());
    }
}
