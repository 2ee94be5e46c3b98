package dev.kith.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void a_topic_stays_whole() {
        vocabulary.topic(" Board games ");
        assertThat(vocabulary.most(9)).containsExactly("Board games");
    }

    @Test
    void a_title_gives_its_phrases_and_the_longer_words_in_them() {
        vocabulary.line("An evening for tax advisers in Graz");
        assertThat(vocabulary.most(9))
                .containsExactlyInAnyOrder("evening", "tax advisers", "advisers", "Graz")
                .doesNotContain("tax", "An", "for");
    }

    @Test
    void an_apostrophe_or_a_stop_ends_a_phrase() {
        vocabulary.line("Accountants' evening. Wine, cheese");
        assertThat(vocabulary.most(9)).containsExactlyInAnyOrder("Accountants", "evening", "Wine", "cheese");
    }

    @Test
    void the_same_word_is_one_subject_however_it_is_spelled_and_the_first_spelling_stays() {
        vocabulary.topic("Café");
        vocabulary.topic("CAFE");
        vocabulary.topic("cafe");
        assertThat(vocabulary.most(9)).containsExactly("Café");
        assertThat(Vocabulary.id("Café")).isEqualTo(Vocabulary.id("CAFE")).isNotEqualTo(Vocabulary.id("Cafés"));
    }

    @Test
    void the_one_that_is_said_most_comes_first_and_the_limit_holds() {
        vocabulary.topic("chess");
        vocabulary.topic("sailing");
        vocabulary.topic("sailing");
        vocabulary.topic("pottery");
        assertThat(vocabulary.most(1)).containsExactly("sailing");
        assertThat(vocabulary.most(2)).containsExactly("sailing", "chess");
        assertThat(vocabulary.most(0)).isEmpty();
    }

    @Test
    void a_word_that_stands_twice_in_one_title_counts_once() {
        vocabulary.line("Chess, chess, chess");
        vocabulary.topic("go players");
        vocabulary.topic("go players");
        assertThat(vocabulary.most(1)).containsExactly("go players");
    }

    @Test
    void signs_numbers_single_letters_and_whole_sentences_are_no_subjects() {
        vocabulary.topic("");
        vocabulary.topic("  ");
        vocabulary.topic("C++");
        vocabulary.topic("2026");
        vocabulary.topic("!!!");
        vocabulary.topic("x".repeat(41));
        vocabulary.line("#3 · 12.04.");
        assertThat(vocabulary.most(9)).isEmpty();
        vocabulary.topic("AI");
        vocabulary.topic("x".repeat(40));
        assertThat(vocabulary.most(9)).containsExactly("AI", "x".repeat(40));
    }

    @Test
    void scripts_without_spaces_are_read_too() {
        vocabulary.topic("読書");
        vocabulary.line("Шахматы по средам");
        assertThat(vocabulary.most(9)).contains("読書", "Шахматы");
    }
}
