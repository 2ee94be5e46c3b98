package dev.kith.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {
    private static final Set<String> CITIES = Set.of("Lisbon", "Graz", "Wien");
    private final Drafts drafts = new Drafts(BundledWords.bundled(), CITIES::contains);

    @Test
    void it_greets_by_first_name_says_where_and_what_about_and_offers_help() {
        Draft draft = english("Anna", "Rust Evening", "", "talked about sensors for beehives");

        assertThat(draft.subject()).isEqualTo("Good to meet you: Rust Evening");
        assertThat(draft.text()).isEqualTo("""
                Hi Anna,

                It was good to meet you at Rust Evening. I liked hearing from you about sensors for beehives.

                If there is something I can help you with, an idea, a name or a second pair of eyes, just say so.

                Best wishes,
                Mei""");
    }

    @Test
    void it_speaks_the_owners_language() {
        Draft draft = drafts.hello(
                new Drafts.About("Jonas", "Mei", Locale.GERMAN, 0), "Spieleabend", "", "Gespräch über Küchenbau", true);

        assertThat(draft.text())
                .startsWith("Hallo Jonas,\n\nschön, dass wir uns kennengelernt haben bei „Spieleabend“.")
                .contains("„Küchenbau“")
                .endsWith("Viele Grüße\nMei");
    }

    @Test
    void whoever_looks_for_something_is_offered_help_with_just_that() {
        assertThat(english("Luca", null, "Lisbon", "looking for someone who knows city permits")
                        .text())
                .contains("in Lisbon", "someone who knows city permits. I will keep my eyes open");
    }

    @Test
    void someone_seen_before_is_not_told_that_it_was_good_to_meet() {
        assertThat(drafts.hello(about("Anna", 0), "Rust Evening", "", "", false).text())
                .contains("good to see you again at Rust Evening");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lisbon, Portugal            | in Lisbon.
            Café Central                | at Café Central.
            on the train to Porto       | talk on the train to Porto.
            at Anna's party             | talk at Anna's party.
            """)
    void a_place_is_said_as_one_would(String place, String said) {
        String text = drafts.hello(about("Anna", 1), null, place, "", true).text();
        assertThat(text).contains(said);
    }

    @Test
    void the_title_of_a_talk_stands_in_quotes() {
        assertThat(english("Anna", "How to find work: an evening", "", "").text())
                .contains("at “How to find work: an evening”.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{0}",
                "talked about {0} and {name}",
                "it's '{' odd",
                "talked about it",
                "Builds sensors for beehives, moves to Graz in spring.",
                "likes $1 and \\2 and <b>bold</b>",
                "anna@example.org +49 170 1234567",
                "\n\n,,, ;;; ...",
                "spricht über",
                "sucht",
                "很高兴认识你",
                "talked about a thing that is far far far too long to be said again in a letter of just a few lines, really"
            })
    void no_note_leaves_a_hole_in_the_letter(String note) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (int turn = 0; turn < 12; turn++) {
                var about = new Drafts.About("Anna", "Mei", language, turn);
                Draft draft = drafts.hello(about, null, "", note, true);
                assertThat(draft.text())
                        .doesNotContain("null", "  ", " .", " ,", "„“", "“”", "()", "followups.")
                        .doesNotContainPattern("\\{\\d}(?! and)")
                        .doesNotContainPattern("about\\s*\\.");
                assertThat(draft.subject()).isNotBlank();
                assertThat(draft.text().lines().count()).isBetween(7L, 8L);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a bit boring, talks about himself only",
                "rich father, could invest",
                "recently divorced",
                "sucht neue Stelle, wurde entlassen",
                "met via Tom, his ex works with my boss",
                "Do not mention the lawsuit",
                "seltsamer Typ",
                "krank, Krebs",
                "knows the head of HR at Acme"
            })
    void what_is_kept_about_someone_is_not_said_to_them(String note) {
        String with = english("Anna", "Rust Evening", "", note).text();
        assertThat(with).isEqualTo(english("Anna", "Rust Evening", "", "").text());
    }

    @Test
    void ten_people_of_one_evening_get_ten_letters() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var letters = new HashSet<String>();
            for (int turn = 0; turn < 10; turn++) {
                var about = new Drafts.About("Anna", "Mei", language, turn);
                letters.add(drafts.hello(about, "Rust Evening", "", "", true).text());
            }
            assertThat(letters).hasSize(10);
        }
    }

    @Test
    void the_same_again_gives_the_same_letter() {
        assertThat(english("Anna", "Rust Evening", "", "hiking"))
                .isEqualTo(english("Anna", "Rust Evening", "", "hiking"));
    }

    @Test
    void someone_without_a_name_is_greeted_too() {
        assertThat(english("", "Rust Evening", "", "").text()).startsWith("Hello,\n\n");
    }

    @Test
    void a_promise_names_what_was_promised() {
        assertThat(drafts.promise(about("Anna", 0), "send the article on soil sensors.")
                        .text())
                .contains("what I said I would do: send the article on soil sensors.\n");
    }

    @Test
    void after_a_long_silence_the_letter_asks_for_nothing() {
        for (int turn = 0; turn < 8; turn++) {
            Draft draft = drafts.again(about("Anna", turn));
            assertThat(Etiquette.notices(draft.text(), Locale.ENGLISH)).isEmpty();
            assertThat(draft.text()).startsWith(turn % 2 == 0 ? "Hi Anna," : "Hello Anna,");
        }
    }

    @Test
    void no_draft_would_be_stopped_by_our_own_etiquette() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (int turn = 0; turn < 25; turn++) {
                var about = new Drafts.About("Anna", "Mei", language, turn);
                Draft draft = drafts.hello(about, null, "", "looking for a flat", turn % 2 == 0);
                assertThat(Etiquette.notices(draft.text(), language)).isEmpty();
            }
        }
    }

    private Draft english(String name, @Nullable String event, String place, String note) {
        return drafts.hello(about(name, 0), event, place, note, true);
    }

    private static Drafts.About about(String name, int turn) {
        return new Drafts.About(name, "Mei", Locale.ENGLISH, turn);
    }
}
