package dev.kith.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.kernel.Ids;
import dev.kith.ui.Problems;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed for an introduction, and what is kept of it. */
class FormsTest {
    private static final Instant ASKED = Instant.parse("2026-03-10T09:00:00Z");

    private static AskForm ask(String one, String other) {
        return new AskForm(null, null, null, one, other);
    }

    private static Problems words(String thanks, String outcome) {
        return new WordsForm("true", thanks, outcome).check();
    }

    @Test
    void each_of_the_two_gets_a_line() {
        assertThat(ask("She bakes", "He builds").check().any()).isFalse();
        assertThat(ask("", "He builds").check().any()).isTrue();
        assertThat(ask("She bakes", " ").check().any()).isTrue();
        assertThat(ask(null, null).check().any()).isTrue();
    }

    @Test
    void a_line_has_a_length() {
        assertThat(ask("x".repeat(AskForm.LONGEST), "y").check().any()).isFalse();
        assertThat(ask("x".repeat(AskForm.LONGEST + 1), "y").check().any()).isTrue();
        assertThat(ask("x", "y".repeat(AskForm.LONGEST + 1)).check().any()).isTrue();
    }

    @Test
    void the_form_keeps_the_id_that_it_was_made_with() {
        IntroductionId id = IntroductionId.next();
        assertThat(new AskForm(id.toString(), "", "", "", "").id()).isEqualTo(id);
        assertThat(new AskForm("none", "", "", "", "").id()).isNotEqualTo(id);
        assertThat(ask("", "").id()).isNotNull();
    }

    @Test
    void what_is_typed_is_kept_without_the_spaces_around_it() {
        var form = new AskForm(" a ", " b ", " c ", " d ", " e ");
        assertThat(List.of(form.form(), form.to(), form.wish(), form.one(), form.other()))
                .containsExactly("a", "b", "c", "d", "e");
        assertThat(new WordsForm(null, null, null)).isEqualTo(WordsForm.EMPTY);
    }

    @Test
    void all_that_is_let_known_is_optional_and_has_a_length() {
        assertThat(words("", "").any()).isFalse();
        assertThat(words("x".repeat(WordsForm.LONGEST), "").any()).isFalse();
        assertThat(words("x".repeat(WordsForm.LONGEST + 1), "").any()).isTrue();
        assertThat(words("", "x".repeat(WordsForm.LONGEST + 1)).any()).isTrue();
    }

    @Test
    void a_kind_of_word_is_read_by_the_name_it_is_kept_under() {
        for (Word.Kind kind : Word.Kind.values()) {
            assertThat(Word.Kind.of(kind.key())).isEqualTo(kind);
        }
    }

    @Test
    void ids_are_read_as_they_are_written() {
        IntroductionId id = new IntroductionId(Ids.next());
        assertThat(IntroductionId.of(id.toString())).isEqualTo(id);
    }

    @Test
    void an_introduction_is_over_after_thirty_days_to_the_moment() {
        assertThat(Introduction.isOver(ASKED, ASKED)).isFalse();
        assertThat(Introduction.isOver(ASKED, ASKED.plus(Introduction.OPEN).minusNanos(1)))
                .isFalse();
        assertThat(Introduction.isOver(ASKED, ASKED.plus(Introduction.OPEN))).isTrue();
    }
}
