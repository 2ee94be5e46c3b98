package dev.kith.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void a_text_is_about_its_runs_of_words_that_say_something() {
        assertThat(of("We're looking for help with bookkeeping for our small bakery."))
                .contains("bookkeeping", "small bakery")
                .doesNotContain("for our");
        assertThat(of("Accountant; likes board games")).containsExactly("Accountant", "likes board games");
    }

    @Test
    void numbers_alone_are_about_nothing() {
        assertThat(of("2026, 14:30, chess")).containsExactly("chess");
        assertThat(of("")).isEmpty();
    }

    @Test
    void a_run_of_many_words_is_parted() {
        assertThat(of("one senior software quality assurance engineer wanted"))
                .allSatisfy(phrase -> assertThat(phrase.split(" ")).hasSizeLessThanOrEqualTo(4));
    }

    @Test
    void a_word_is_quoted_with_its_sentence() {
        String note = "Met at the fair. Runs a bakery in Almada, version 4.5 of it! Two children";
        assertThat(around(note, "bakery")).isEqualTo("Runs a bakery in Almada, version 4.5 of it");
        assertThat(around(note, "Met")).isEqualTo("Met at the fair");
        assertThat(around(note, "children")).isEqualTo("Two children");
    }

    @Test
    void a_long_sentence_is_quoted_in_part_and_in_whole_words() {
        String note = "words ".repeat(60) + "bakery " + "more ".repeat(60);
        assertThat(around(note, "bakery"))
                .contains("bakery")
                .hasSizeLessThanOrEqualTo(130)
                .matches("(words |bakery |more ?)+");
    }

    private static List<String> of(String text) {
        return Phrases.of(text, Spoken.of(text)).stream()
                .map(Phrases.Phrase::text)
                .toList();
    }

    private static String around(String text, String word) {
        return Phrases.around(text, text.indexOf(word));
    }
}
