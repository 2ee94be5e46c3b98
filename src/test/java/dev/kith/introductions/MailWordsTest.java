package dev.kith.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ui.Problems;
import dev.kith.ui.Spoken;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where something typed is wrong, and that no mail of an introduction lacks a word in either language. */
class MailWordsTest {
    private static Problems ask(String one, String other) {
        return new AskForm("", "", "", one, other).check();
    }

    private static Problems words(String thanks, String outcome) {
        return new WordsForm("", thanks, outcome).check();
    }

    @Test
    void a_line_to_each_is_asked_for_in_words() {
        Problems none = ask("", " ");
        assertThat(none.fields()).containsExactly("one", "other");
        assertThat(Spoken.at(none, "one")).isEqualTo("Please fill this in.");
        assertThat(Spoken.at(none, "other")).isEqualTo("Please fill this in.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 499, 500})
    void a_line_fits_up_to_five_hundred_letters(int length) {
        assertThat(ask("x".repeat(length), "y".repeat(length)).any()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "501,'This is 501 characters long; 500 fit here.'",
        "1000,'This is 1,000 characters long; 500 fit here.'"
    })
    void and_one_more_is_counted(int length, String said) {
        assertThat(Spoken.alone(ask("x".repeat(length), "y"), "one")).isEqualTo(said);
        assertThat(Spoken.alone(ask("x", "y".repeat(length)), "other")).isEqualTo(said);
    }

    @Test
    void what_became_of_it_has_its_length_said_too() {
        assertThat(Spoken.alone(words("x".repeat(WordsForm.LONGEST + 1), ""), "thanks"))
                .contains(String.valueOf(WordsForm.LONGEST + 1));
        assertThat(Spoken.alone(words("", "x".repeat(WordsForm.LONGEST + 1)), "outcome"))
                .contains(String.valueOf(WordsForm.LONGEST + 1));
        assertThat(words("x".repeat(WordsForm.LONGEST), "y".repeat(WordsForm.LONGEST))
                        .any())
                .isFalse();
    }

    @Test
    void every_mail_has_a_subject_and_a_text_in_both_languages_and_none_tells_a_no() {
        var keys = new TreeSet<String>();
        ResourceBundle.getBundle("messages/introductions", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("introductions.mail."))
                .forEach(keys::add);
        assertThat(keys).isNotEmpty();
        for (String key : keys) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                Object[] args = {"Amara", "Jonas", "Vera", "you bake", "https://kith.example/x", "more", "more"};
                String said = Spoken.messages().getMessage(key, args, locale);
                assertThat(said).as(key).isNotBlank().doesNotContain("{");
                assertThat(said).as(key).doesNotContainIgnoringCase("declined", "refused", "abgelehnt");
            }
        }
    }

    @Test
    void a_subject_is_one_line() {
        ResourceBundle.getBundle("messages/introductions", Locale.ROOT).keySet().stream()
                .filter(key -> key.endsWith(".subject"))
                .forEach(key -> assertThat(Spoken.messages()
                                .getMessage(key, new Object[] {"Amara", "Jonas", "Vera"}, Locale.GERMAN))
                        .as(key)
                        .doesNotContain("\n"));
    }

    @Test
    void the_next_steps_name_both_and_end_with_a_name() {
        for (String what : new String[] {"write", "thank"}) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                String text = Spoken.messages()
                        .getMessage(
                                "introductions.step." + what + ".text",
                                new Object[] {"Vera", "Amara", "Jonas"},
                                locale);
                assertThat(text).contains("Vera", "Amara").endsWith("Jonas");
            }
        }
    }
}
