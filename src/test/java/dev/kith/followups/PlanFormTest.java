package dev.kith.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.drafts.Draft;
import dev.kith.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, ''",
        "2026-03-09, due",
        "2031-03-09, ''",
        "2031-03-10, due",
        "tomorrow, due",
        "'', due",
        "2027-02-29, due"
    })
    void its_day_is_from_today_to_five_years_on(String due, String field) {
        assertThat(String.join(
                        ",",
                        new PlanForm("Send the article", due, "step")
                                .check(TODAY)
                                .fields()))
                .isEqualTo(field);
    }

    @Test
    void on_a_leap_day_five_years_on_is_the_day_before_march() {
        LocalDate leap = LocalDate.of(2028, 2, 29);
        assertThat(PlanForm.within(LocalDate.of(2033, 2, 27), leap)).isTrue();
        assertThat(PlanForm.within(LocalDate.of(2033, 2, 28), leap)).isFalse();
    }

    @Test
    void what_is_planned_has_words_and_a_length() {
        assertThat(new PlanForm(" ", "2026-03-10", "").check(TODAY).fields()).containsExactly("what");
        assertThat(new PlanForm("x".repeat(200), "2026-03-10", "").check(TODAY).any())
                .isFalse();
        assertThat(new PlanForm("x".repeat(201), "2026-03-10", "").check(TODAY).fields())
                .containsExactly("what");
        assertThat(new PlanForm(null, null, null).check(TODAY).fields()).containsExactly("what", "due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "promise", "nonsense", "PROMISE"})
    void what_is_not_said_to_be_a_step_is_a_promise(String sort) {
        assertThat(new PlanForm("x", "2026-03-10", sort).chosen()).isEqualTo(Kind.PROMISE);
    }

    @Test
    void a_step_is_a_step() {
        assertThat(new PlanForm("x", "2026-03-10", " step ").chosen()).isEqualTo(Kind.STEP);
    }

    @Test
    void a_rhythm_that_was_chosen_elsewhere_stays_among_those_to_choose() {
        assertThat(PlanForm.rhythms(0)).containsExactly(0, 1, 2, 4, 6, 8, 13, 26, 52);
        assertThat(PlanForm.rhythms(10)).containsExactly(0, 1, 2, 4, 6, 8, 10, 13, 26, 52);
    }

    @Test
    void a_letter_needs_subject_and_text_and_both_have_a_length() {
        assertThat(letter("Hi", "Dear Rosa").check().any()).isFalse();
        assertThat(letter(" ", null).check().fields()).containsExactly("subject", "text");
        assertThat(letter("x".repeat(150), "y".repeat(10_000)).check().any()).isFalse();
        assertThat(letter("x".repeat(151), "y".repeat(10_001)).check().fields()).containsExactly("subject", "text");
    }

    @Test
    void a_button_that_sends_no_letter_keeps_none_and_one_that_sends_too_much_loses_no_word() {
        assertThat(letter(null, null).whole()).isFalse();
        assertThat(letter("", "").whole()).isTrue();
        assertThat(letter("x".repeat(151), "y").whole()).isFalse();
        assertThat(letter("x", "y".repeat(10_001)).whole()).isFalse();
        assertThat(letter("x".repeat(151), "y").lengths().fields()).containsExactly("subject");
    }

    @Test
    void what_was_said_in_another_way_has_a_thousand_letters() {
        assertThat(new LetterForm(null, null, "", "", "", "x".repeat(1000), "")
                        .lengths()
                        .any())
                .isFalse();
        assertThat(new LetterForm(null, null, "", "", "", "x".repeat(1001), "")
                        .lengths()
                        .fields())
                .containsExactly("line");
    }

    @Test
    void the_letter_is_kept_as_typed_without_the_space_around_it() {
        assertThat(letter(" Hi ", "a\r\n\r\nb \n").draft()).isEqualTo(new Draft("Hi", "a\n\nb"));
        assertThat(letter(null, null).draft()).isEqualTo(new Draft("", ""));
    }

    @ParameterizedTest
    @CsvSource({"today, /", "'', /followups", "https://evil.example, /followups", "//evil.example, /followups"})
    void it_leads_back_to_where_one_came_from_and_nowhere_else(String back, String path) {
        assertThat(back(back).leadsBack(null)).isEqualTo(path);
    }

    @Test
    void from_a_person_it_leads_back_to_them_where_there_is_one() {
        PersonId rosa = PersonId.next();
        assertThat(back("person").leadsBack(rosa)).isEqualTo("/people/" + rosa);
        assertThat(back("person").leadsBack(null)).isEqualTo("/followups");
    }

    private static LetterForm back(String back) {
        return new LetterForm("", "", "", "", back, "", "");
    }

    private static LetterForm letter(@Nullable String subject, @Nullable String text) {
        return new LetterForm(subject, text, "", "", "", "", "");
    }
}
