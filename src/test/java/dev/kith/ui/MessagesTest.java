package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;

class MessagesTest {
    private final MessageSource messages = SampleUi.MESSAGES;

    private String say(String language, String key, Object... args) {
        return messages.getMessage(key, args, Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @CsvSource({"en, en", "en-GB, en", "de, de", "de-AT, de", "de-CH-1996, de", "fr, en", "ja-JP, en", "und, en"})
    void a_reader_gets_the_nearest_language_that_kith_speaks(String wanted, String spoken) {
        assertThat(Messages.nearest(Locale.forLanguageTag(wanted)).getLanguage())
                .isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"en, today", "en-AU, today", "de, heute", "de-AT, heute", "fr, today"})
    void a_region_reads_the_words_of_its_language_and_others_read_english(String language, String word) {
        assertThat(say(language, "ui.today")).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en    | 10,001 | 10,000", "de    | 10.001 | 10.000", "en-IN | 10,001 | 10,000"})
    void a_number_is_written_as_the_region_writes_it(String language, String typed, String fits) {
        assertThat(say(language, "ui.problem.too-long", 10_000, 10_001)).contains(typed, fits);
    }

    @Test
    void an_apostrophe_is_one_with_and_without_something_put_in() {
        assertThat(say("en", "accounts.leaving.only-host"))
                .contains("host's page")
                .doesNotContain("''");
        assertThat(say("en", "people.forgotten", "D'Arcy")).isEqualTo("D'Arcy is off your list.");
    }

    @Test
    void what_looks_like_a_place_holder_in_a_name_is_a_name() {
        assertThat(say("en", "people.forgotten", "{0} '{1}'")).isEqualTo("{0} '{1}' is off your list.");
    }

    @Test
    void one_and_many_are_told_apart_in_both_languages() {
        assertThat(say("en", "ui.problems", 1)).isEqualTo("Please look at one thing");
        assertThat(say("en", "ui.problems", 2)).isEqualTo("Please look at 2 things");
        assertThat(say("de", "ui.problems", 1)).isEqualTo("Bitte sieh dir eine Stelle an");
        assertThat(say("de", "ui.problems", 2)).isEqualTo("Bitte sieh dir 2 Stellen an");
    }

    @Test
    void a_word_that_nobody_wrote_is_a_bug() {
        assertThatThrownBy(() -> say("de", "ui.nothing")).hasMessageContaining("ui.nothing");
        assertThat(messages.getMessage("ui.nothing", null, "", Locale.GERMAN)).isEmpty();
    }
}
