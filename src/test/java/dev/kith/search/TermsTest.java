package dev.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Álvaro Costa               | alvaro, costa
            O'Brien                    | o, brien
            Jean-Luc                   | jean, luc
            Straße                     | strasse
            Łódź                       | lodz
            3D printing, 2026          | 3d, printing, 2026
            ana@kith.example           | ana, kith, example
            +351 912 345 678           | 351, 912, 345, 678
            Москва и Тверь             | москва, и, тверь
            Νίκος                      | νικος
            ﬁne café                   | fine, cafe
            №5                         | 5
            """)
    void words_are_folded_as_they_are_searched_for(String text, String words) {
        assertThat(String.join(", ", words(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "…!?", "🎲🎈", "\u0301", "\n\t", "—–-"})
    void what_has_no_letter_has_no_word(String text) {
        assertThat(words(text)).isEmpty();
    }

    @Test
    void scripts_without_spaces_are_taken_sign_by_sign() {
        assertThat(words("東京の読書会")).containsExactly("東", "京", "の", "読", "書", "会");
        assertThat(words("กา")).containsExactly("ก", "า");
    }

    @Test
    void a_script_without_spaces_ends_a_word_of_another_one() {
        assertThat(words("Kith東京2026")).containsExactly("kith", "東", "京", "2026");
    }

    @Test
    void each_word_knows_where_it_stood() {
        String text = "  Zoë, çay!";
        List<Terms.Term> terms = Terms.of(text).all();
        assertThat(terms).hasSize(2);
        assertThat(terms)
                .extracting(term -> text.substring(term.from(), term.to()))
                .containsExactly("Zoë", "çay");
    }

    @Test
    void an_accent_that_stands_by_itself_belongs_to_its_letter() {
        String text = "Jose\u0301 Luis";
        Terms terms = Terms.of(text);
        assertThat(terms.words()).containsExactly("jose", "luis");
        assertThat(text.substring(
                        terms.all().getFirst().from(), terms.all().getFirst().to()))
                .isEqualTo("Jose\u0301");
    }

    @Test
    void signs_beyond_the_first_plane_are_whole() {
        assertThat(words("𝒜da")).containsExactly("ada");
        assertThat(Terms.of("a 🎲 b").all().get(1).from()).isEqualTo(5);
    }

    @Test
    void a_word_is_told_apart_by_its_first_forty_letters() {
        String forty = "a".repeat(Terms.LONGEST);
        assertThat(words(forty + "b")).containsExactly(forty);
        assertThat(words(forty)).containsExactly(forty);
        assertThat(Terms.of(forty + "b").all().getFirst().to()).isEqualTo(Terms.LONGEST + 1);
    }

    @Test
    void the_same_word_twice_is_one_to_search_for_and_two_to_mark() {
        Terms terms = Terms.of("chess Chess CHESS");
        assertThat(terms.words()).containsExactly("chess");
        assertThat(terms.all()).hasSize(3);
    }

    private static List<String> words(String text) {
        return List.copyOf(Terms.of(text).words());
    }
}
