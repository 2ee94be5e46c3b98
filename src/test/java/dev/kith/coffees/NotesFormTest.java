package dev.kith.coffees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesFormTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-17");

    private static NotesForm promising(String promise, String due) {
        return new NotesForm("", "", "", promise, due, "");
    }

    @Test
    void nothing_has_to_be_written() {
        assertThat(new NotesForm(null, null, null, null, null, null)
                        .check(TODAY)
                        .any())
                .isFalse();
        assertThat(NotesForm.empty(TODAY).check(TODAY).any()).isFalse();
    }

    @Test
    void a_promise_is_suggested_for_in_a_week() {
        assertThat(NotesForm.empty(TODAY).day()).contains(TODAY.plusWeeks(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30", "17.3.2026"})
    void a_promise_needs_a_day(String due) {
        assertThat(promising("Send the recipe", due).check(TODAY).fields()).containsExactly("due");
        assertThat(promising("", due).check(TODAY).any())
                .as("without a promise no day counts")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16,true",
        "2026-03-17,false",
        "2031-03-17,false",
        "2031-03-18,true",
    })
    void a_promise_is_for_today_or_the_next_five_years(String due, boolean wrong) {
        assertThat(promising("Send the recipe", due).check(TODAY).any()).isEqualTo(wrong);
    }

    @Test
    void what_is_too_long_is_told_at_its_field() {
        String long1 = "x".repeat(NotesForm.LONGEST_LINE + 1);
        assertThat(new NotesForm(
                                "x".repeat(NotesForm.LONGEST + 1),
                                long1,
                                long1,
                                "x".repeat(NotesForm.LONGEST_PROMISE + 1),
                                "2026-03-20",
                                "")
                        .check(TODAY)
                        .fields())
                .containsExactlyInAnyOrder("learned", "seeks", "gives", "promise");
    }

    @Test
    void the_longest_that_fits_fits() {
        String line = "x".repeat(NotesForm.LONGEST_LINE);
        assertThat(new NotesForm(
                                "x".repeat(NotesForm.LONGEST),
                                line,
                                line,
                                "x".repeat(NotesForm.LONGEST_PROMISE),
                                "2026-03-20",
                                "true")
                        .check(TODAY)
                        .any())
                .isFalse();
    }

    @Test
    void lines_end_as_they_do_everywhere_here() {
        assertThat(new NotesForm("one\r\ntwo ", null, null, null, null, null).learned())
                .isEqualTo("one\ntwo");
    }
}
