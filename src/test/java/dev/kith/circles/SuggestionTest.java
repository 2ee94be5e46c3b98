package dev.kith.circles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.circles.Suggestion.Reason;
import dev.kith.people.PersonId;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone to meet next, as the reader is told. */
class SuggestionTest {
    private static final PersonId JONAS = new PersonId(new UUID(0, 1));

    private static Suggestion suggestion(Circle circle, @Nullable String name, @Nullable String introducer) {
        return new Suggestion(circle, JONAS, name, null, null, introducer, "", List.of(), null, "/next");
    }

    @ParameterizedTest
    @CsvSource({"en, May 2023", "de, Mai 2023", "fr, mai 2023"})
    void a_month_is_said_in_the_readers_way(String language, String said) {
        assertThat(Reason.of("seldom", YearMonth.of(2023, 5)).said(Locale.of(language)))
                .containsExactly(said);
    }

    @Test
    void whatever_else_is_among_the_words_stays_as_it_is() {
        assertThat(Reason.of("shared", 3, "Rust {0}", YearMonth.of(2024, 12)).said(Locale.GERMAN))
                .containsExactly(3, "Rust {0}", "Dezember 2024");
        assertThat(Reason.of("plain").said(Locale.GERMAN)).isEmpty();
    }

    @Test
    void whom_i_may_not_know_by_name_is_called_by_who_knows_them() {
        assertThat(suggestion(Circle.SECOND, null, "Jonas").known()).isEqualTo("Jonas");
        assertThat(suggestion(Circle.SECOND, "Anna", "Jonas").known()).isEqualTo("Anna");
        assertThat(suggestion(Circle.ALLIES, "Anna", null).known()).isEqualTo("Anna");
    }

    @ParameterizedTest
    @EnumSource(Circle.class)
    void not_now_is_said_of_one_person_in_one_list(Circle circle) {
        assertThat(suggestion(circle, "Anna", null).notNow()).isEqualTo("/people/" + JONAS + "/pauses/" + circle.key());
        assertThat(Circle.of(circle.key())).hasValue(circle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BRIDGES", "bridges ", "friends", "../allies"})
    void a_list_that_there_is_not_is_none(String key) {
        assertThat(Circle.of(key)).isEmpty();
    }

    @Test
    void of_a_stranger_something_has_to_be_told_before_they_are_proposed() {
        assertThat(far(List.of(), null).told()).isFalse();
        assertThat(far(List.of("bees"), null).told()).isTrue();
        assertThat(far(List.of(), "Bakers").told()).isTrue();
    }

    private static Far far(List<String> likes, @Nullable String group) {
        return new Far(dev.kith.accounts.AccountId.next(), "Anna", false, "Weaver", likes, group);
    }

    @Test
    void a_kept_promise_counts_as_trust() {
        assertThat(said(true, false).trusted()).isTrue();
        assertThat(said(false, true).trusted()).isTrue();
        assertThat(said(false, false).trusted()).isFalse();
    }

    private static Standing said(boolean trusted, boolean kept) {
        return new Standing(
                JONAS, null, Warmth.NONE, new Standing.Shared(1, 2, 3), new Standing.Said(trusted, kept, false, false));
    }

    @Test
    void what_is_in_common_is_people_events_and_groups_together() {
        assertThat(said(false, false).shared().all()).isEqualTo(6);
        assertThat(said(false, false).knowing(10).shared()).isEqualTo(new Standing.Shared(10, 2, 3));
        assertThat(Standing.Shared.NOTHING.all()).isZero();
    }
}
