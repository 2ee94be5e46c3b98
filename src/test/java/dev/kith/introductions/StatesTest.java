package dev.kith.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is seen of an introduction, by whom, and until when. */
class StatesTest {
    private static final Instant ASKED = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant LAST = ASKED.plus(Duration.ofDays(30)).minusMillis(1);
    private static final Instant LATE = ASKED.plus(Duration.ofDays(30));

    private static Introduction introduction(boolean answered, boolean made) {
        return new Introduction(IntroductionId.next(), ASKED, List.of(), answered, made);
    }

    private static Ask ask(@Nullable Boolean agreed, boolean made) {
        return new Ask(
                IntroductionId.next(),
                new AccountId(Ids.next()),
                "Amara Osei",
                1,
                null,
                "Bread",
                "Jonas",
                "",
                ASKED,
                agreed,
                made);
    }

    @Test
    void a_connector_waits_until_both_have_answered_or_a_month_has_passed() {
        assertThat(introduction(false, false).state(LAST)).isEqualTo(Introduction.State.ASKED);
        assertThat(introduction(true, false).state(ASKED)).isEqualTo(Introduction.State.NOT_NOW);
        assertThat(introduction(false, false).state(LATE)).isEqualTo(Introduction.State.NOT_NOW);
    }

    @Test
    void what_is_made_stays_made() {
        assertThat(introduction(true, true).state(LATE)).isEqualTo(Introduction.State.MADE);
        assertThat(ask(true, true).state(LATE)).isEqualTo(Ask.State.MADE);
    }

    @Test
    void one_who_is_asked_sees_their_own_answer_and_after_a_month_that_it_is_over() {
        assertThat(ask(null, false).state(LAST)).isEqualTo(Ask.State.OPEN);
        assertThat(ask(true, false).state(LAST)).isEqualTo(Ask.State.AGREED);
        assertThat(ask(false, false).state(LAST)).isEqualTo(Ask.State.DECLINED);
        for (Boolean agreed : new Boolean[] {null, true, false}) {
            assertThat(ask(agreed, false).state(LATE)).isEqualTo(Ask.State.OVER);
        }
    }

    @Test
    void an_answer_can_be_changed_until_it_is_made_or_over() {
        assertThat(ask(null, false).canAnswer(LAST)).isTrue();
        assertThat(ask(false, false).canAnswer(LAST)).isTrue();
        assertThat(ask(true, false).canAnswer(LAST)).isTrue();
        assertThat(ask(true, true).canAnswer(LAST)).isFalse();
        assertThat(ask(null, false).canAnswer(LATE)).isFalse();
    }

    @Test
    void a_form_without_its_id_gets_one() {
        IntroductionId id = IntroductionId.next();
        assertThat(new AskForm(id.toString(), "", "", "a", "b").id()).isEqualTo(id);
        assertThat(new AskForm("none", "", "", "a", "b").id()).isNotNull();
    }

    @Test
    void a_line_to_each_is_needed_and_neither_may_be_long() {
        assertThat(new AskForm(null, null, null, " ", null).check().fields()).containsExactly("one", "other");
        assertThat(new AskForm("", "", "", "x".repeat(501), "Bread").check().fields())
                .containsExactly("one");
        assertThat(new AskForm("", "", "", "Bread", "Ships").check().any()).isFalse();
    }

    @Test
    void what_became_of_it_may_be_nothing() {
        assertThat(new WordsForm(null, null, null)).isEqualTo(WordsForm.EMPTY);
        assertThat(WordsForm.EMPTY.check().any()).isFalse();
        assertThat(new WordsForm("true", "x".repeat(501), "y".repeat(501))
                        .check()
                        .fields())
                .containsExactly("thanks", "outcome");
    }
}
