package dev.kith.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters with odd titles, places, promises and turns: whatever was typed, they can be sent as they are. */
class LettersInWordsTest {
    private final Drafts drafts = new Drafts(BundledWords.bundled(), Set.of("Graz", "Lisbon")::contains);

    private static Drafts.About anna(Locale locale, int turn) {
        return new Drafts.About("Anna", "Mei", locale, turn);
    }

    private Draft hello(Locale locale, @Nullable String event, String place) {
        return drafts.hello(anna(locale, 0), event, place, "", true);
    }

    private String first(Locale locale, @Nullable String event, String place) {
        return hello(locale, event, place).text().split("\n\n")[1];
    }

    @Test
    void a_title_longer_than_a_line_is_left_out_and_the_place_said() {
        String long80 = "x".repeat(80);

        assertThat(first(Locale.ENGLISH, long80, "Graz")).contains(long80);
        assertThat(first(Locale.ENGLISH, long80 + "x", "Graz")).isEqualTo("It was good to meet you in Graz.");
        assertThat(hello(Locale.ENGLISH, long80 + "x", "Graz").subject()).isEqualTo("Good to meet you");
    }

    @Test
    void a_place_longer_than_a_line_is_left_out() {
        assertThat(first(Locale.ENGLISH, null, "y".repeat(80))).contains("at yyyy");
        assertThat(first(Locale.ENGLISH, null, "y".repeat(81))).isEqualTo("It was good to meet you.");
        assertThat(first(Locale.ENGLISH, " ", "")).isEqualTo("It was good to meet you.");
    }

    @Test
    void a_title_over_two_lines_is_said_in_one() {
        assertThat(hello(Locale.ENGLISH, " Rust\n  Evening ", "").subject())
                .isEqualTo("Good to meet you: Rust Evening");
    }

    @ParameterizedTest
    @ValueSource(strings = {"It's {0} o'clock", "{1}", "'quoted'", "100 % bread", "a\\b $1", "{0,choice,1#x}"})
    void signs_in_a_title_stay_signs(String title) {
        assertThat(first(Locale.ENGLISH, title, "")).contains(title);
        assertThat(first(Locale.GERMAN, title, "")).contains("bei „" + title + "“");
        assertThat(hello(Locale.ENGLISH, title, "").subject()).endsWith(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "im Zug nach Graz        | im Zug nach Graz.",
                "Auf der Messe           | Auf der Messe.",
                "während der Pause       | während der Pause.",
                "Graz                    | in Graz.",
                "Graz, Österreich        | in Graz.",
                "Café Krem               | (Café Krem).",
                "Inselcafé               | (Inselcafé).",
            })
    void in_german_a_place_is_said_as_one_would(String place, String said) {
        assertThat(first(Locale.GERMAN, null, place)).isEqualTo("schön, dass wir uns kennengelernt haben " + said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "send the recipe     | send the recipe.",
                "send the recipe.    | send the recipe.",
                "send the recipe!!!  | send the recipe.",
                "send the recipe…    | send the recipe.",
            })
    void a_promise_ends_with_one_point(String what, String end) {
        String text = drafts.promise(anna(Locale.ENGLISH, 0), what).text();

        assertThat(text).contains("I have not forgotten what I said I would do: " + end);
    }

    @Test
    void a_promise_over_two_lines_is_said_in_one_and_in_both_languages() {
        assertThat(drafts.promise(anna(Locale.ENGLISH, 1), "send\nthe recipe").text())
                .contains("As promised: send the recipe.");
        Draft german = drafts.promise(anna(Locale.GERMAN, 1), "das Rezept");
        assertThat(german.subject()).isEqualTo("Wie versprochen");
        assertThat(german.text()).contains("wie versprochen: das Rezept.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 59, 60, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void any_turn_has_its_words(int turn) {
        for (Locale locale : Set.of(Locale.ENGLISH, Locale.GERMAN)) {
            var about = anna(locale, turn);
            assertThat(drafts.hello(about, "Rust", "", "loves bees", true).text())
                    .contains("Anna", "bees", "Mei")
                    .doesNotContain("{", "null");
            assertThat(drafts.again(about).text()).contains("Anna", "Mei").doesNotContain("{", "null");
            assertThat(drafts.promise(about, "it").text())
                    .contains("Anna", "it.")
                    .doesNotContain("{", "null");
        }
    }

    @Test
    void those_of_whom_nothing_was_heard_get_different_letters_on_one_day() {
        var seen = new HashSet<String>();
        for (int turn = 0; turn < 8; turn++) {
            seen.add(drafts.again(anna(Locale.GERMAN, turn)).text());
        }
        assertThat(seen).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talked about the dog's house     | the dog's house",
                "talked about Anna's garden       | Anna's garden",
                "loves children’s books           | children’s books",
            })
    void where_no_first_name_is_known_nothing_is_said_to_be_theirs(String note, String topic) {
        assertThat(NotedTopic.of(note, "")).hasValue(new NotedTopic(topic, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talked about Anna's garden   | Anna    | your garden",
                "talked about ANNA’S garden   | Anna    | your garden",
                "talked about Hanna's garden  | Anna    | Hanna's garden",
            })
    void what_is_theirs_is_said_to_be_theirs_and_a_namesakes_is_not(String note, String name, String topic) {
        assertThat(NotedTopic.of(note, name)).hasValue(new NotedTopic(topic, false));
    }

    @Test
    void a_topic_has_two_letters_at_least_and_sixty_at_most() {
        assertThat(NotedTopic.of("talked about R", "Anna")).isEmpty();
        assertThat(NotedTopic.of("talked about Go", "Anna")).hasValue(new NotedTopic("Go", false));
        assertThat(NotedTopic.of("talked about " + "b".repeat(60), "Anna")).isPresent();
        assertThat(NotedTopic.of("talked about " + "b".repeat(61), "Anna")).isEmpty();
        assertThat(NotedTopic.of("talked about 42 / 7", "Anna")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"talked about R", "interested in R", "needs 4", "Anna builds 3", "talk about X", "sucht 2"})
    void a_sentence_about_nothing_that_can_be_said_is_not_said_as_a_whole(String note) {
        assertThat(NotedTopic.of(note, "Anna")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "\n\n", "—", "?!", "😀"})
    void a_note_without_words_has_no_topic(String note) {
        assertThat(NotedTopic.of(note, "Anna")).isEmpty();
        assertThat(NotedTopic.of(note, "")).isEmpty();
    }
}
