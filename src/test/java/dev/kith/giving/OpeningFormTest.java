package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Ids;
import dev.kith.ui.Problems;
import dev.kith.ui.Spoken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed of an opening, what is wrong with it, and how long it is to be had. */
class OpeningFormTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private static Problems check(String text, @Nullable String kind, String until, String audience) {
        return new OpeningForm("", text, kind, until, audience).check(TODAY, List.of("me", "members"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',       job,   '',         text",
        "A room,   palace,'',         kind",
        "A room,   room,  soon,       until",
        "A room,   room,  2026-03-09, until",
        "A room,   room,  2036-03-09, until",
    })
    void what_is_wrong_is_told_at_its_field(String text, String kind, String until, String field) {
        assertThat(check(text, kind, until, "me").fields()).containsExactly(field);
    }

    @Test
    void a_pasted_text_is_enough() {
        var form = new OpeningForm(null, "Two tickets for the opera\r\nFriday", null, null, null);
        assertThat(form.check(TODAY, List.of("me")).any()).isFalse();
        assertThat(form.text()).as("as a list of lines").isEqualTo("Two tickets for the opera\nFriday");
        assertThat(form.kind()).isEqualTo("other");
        assertThat(form.audience()).as("for nobody else, unless it was said").isEqualTo("me");
        assertThat(form.day()).isEmpty();
    }

    @Test
    void a_text_may_be_as_long_as_a_mail_and_no_longer() {
        assertThat(check("x".repeat(5000), "job", "", "me").any()).isFalse();
        assertThat(Spoken.alone(check("x".repeat(5001), "job", "", "me"), "text"))
                .isEqualTo("This is 5,001 characters long; 5,000 fit here.");
    }

    @Test
    void spaces_alone_are_no_text() {
        assertThat(Spoken.alone(check(" \n\t ", "job", "", "me"), "text")).isEqualTo("Please fill this in.");
    }

    @Test
    void each_problem_is_told_in_words_of_both_languages() {
        Problems all = check("", "palace", "soon", "moon");
        assertThat(all.fields()).containsExactly("text", "kind", "until", "audience");
        for (String field : all.fields()) {
            assertThat(Spoken.at(all, field)).isNotBlank();
        }
        assertThat(Spoken.alone(check("A room", "room", "2026-03-09", "me"), "until"))
                .isNotEqualTo(Spoken.alone(check("A room", "room", "someday", "me"), "until"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10", "2026-03-11", "2031-03-10"})
    void it_may_be_to_be_had_from_today_for_five_years(String until) {
        assertThat(check("A room", "room", until, "me").any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09", "2031-03-11", "2026-02-30", "10.3.2026", "2026-3-10", "９999-01-01"})
    void and_on_no_other_day(String until) {
        assertThat(check("A room", "room", until, "me").fields()).containsExactly("until");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ME", "everyone", "00000000-0000-0000-0000-000000000000", "members,me"})
    void only_a_circle_that_is_the_members_own_can_be_chosen(String audience) {
        assertThat(check("A room", "room", "", audience).fields()).containsExactly("audience");
    }

    @ParameterizedTest
    @EnumSource(Opening.Kind.class)
    void every_kind_can_be_chosen_by_its_key_and_by_nothing_else(Opening.Kind kind) {
        assertThat(check("A room", kind.key(), "", "me").any()).isFalse();
        assertThat(check("A room", kind.name(), "", "me").fields()).containsExactly("kind");
        assertThat(Opening.Kind.of(kind.key())).contains(kind);
        assertThat(Opening.Kind.all()).contains(kind);
    }

    @Test
    void a_form_keeps_its_id_and_one_without_gets_a_new_one_each_time() {
        OpeningForm form = OpeningForm.empty();
        assertThat(form.id()).hasToString(form.form()).isEqualTo(form.id());
        var none = new OpeningForm("no id", "A room", null, null, null);
        assertThat(none.id()).isNotEqualTo(none.id());
    }

    @Test
    void its_first_line_is_its_title_cut_where_it_is_long() {
        assertThat(opening("Two tickets\nfor Friday", null).title()).isEqualTo("Two tickets");
        assertThat(opening("x".repeat(90), null).title()).isEqualTo("x".repeat(90));
        assertThat(opening("x".repeat(91), null).title()).isEqualTo("x".repeat(89) + "…");
        assertThat(opening("", null).title()).isEmpty();
    }

    @Test
    void a_title_is_counted_in_letters_and_never_cut_in_the_middle_of_one() {
        assertThat(opening("🎻".repeat(60), null).title()).isEqualTo("🎻".repeat(60));
        assertThat(opening("🎻".repeat(91), null).title()).isEqualTo("🎻".repeat(89) + "…");
    }

    @Test
    void it_is_over_after_its_last_day_or_when_it_is_gone() {
        assertThat(opening("A room", TODAY).over(TODAY)).isFalse();
        assertThat(opening("A room", TODAY).over(TODAY.plusDays(1))).isTrue();
        assertThat(opening("A room", null).over(TODAY.plusYears(3))).isFalse();
        assertThat(opening("A room", TODAY.plusDays(9), true).over(TODAY)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Opening.Outcome.class)
    void what_came_of_it_is_read_as_it_is_written(Opening.Outcome how) {
        assertThat(Opening.Outcome.of(how.key())).contains(how);
        assertThat(how.key()).doesNotContain("_").isLowerCase();
        assertThat(Opening.Outcome.of(how.name())).isEmpty();
    }

    @Test
    void for_whom_it_is_comes_back_as_it_was_sent() {
        GroupId group = new GroupId(Ids.next());
        assertThat(Audience.sent("me")).contains(Audience.NOBODY);
        assertThat(Audience.sent("members")).contains(Audience.EVERYONE);
        assertThat(Audience.sent(group.toString()).map(Audience::key)).contains(group.toString());
        assertThat(Audience.sent("moon")).isEmpty();
        assertThat(Audience.sent("")).isEmpty();
        assertThat(Audience.of(group, "Clay").key()).isEqualTo(group.toString());
    }

    @Test
    void for_nobody_is_not_shared_and_the_rest_is() {
        assertThat(Audience.NOBODY.shared()).isFalse();
        assertThat(Audience.EVERYONE.shared()).isTrue();
        assertThat(Audience.of(new GroupId(Ids.next()), "Clay").shared()).isTrue();
    }

    private static Opening opening(String text, @Nullable LocalDate until) {
        return opening(text, until, false);
    }

    private static Opening opening(String text, @Nullable LocalDate until, boolean gone) {
        return new Opening(
                AccountId.next(),
                OpeningId.next(),
                Opening.Kind.ROOM,
                text,
                until,
                Instant.EPOCH,
                gone,
                0,
                0,
                Audience.NOBODY);
    }
}
