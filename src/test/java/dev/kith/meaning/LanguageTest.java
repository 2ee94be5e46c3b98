package dev.kith.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.kernel.Words;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifteen languages, known by their small words. */
class LanguageTest {
    private static Language of(String text) {
        return Language.of(Arrays.stream(text.split("\\s+")).map(Words::fold).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vi leder efter en person som kan hjælpe os med regnskabet, og det er ikke svært | DANISH
            Vi ser etter noen som ikke bare kan regnskap, men som også liker å forklare det | NORWEGIAN
            Etsimme henkilöä joka hoitaa kirjanpidon ja on myös mukana talkoissa | FINNISH
            Olyan embert keresünk aki a könyvelést is el tudja látni és nem siet | HUNGARIAN
            Căutăm pe cineva care să ne ajute cu contabilitatea și nu este foarte departe | ROMANIAN
            Muhasebe için bize yardım edecek ve çok uzakta olmayan birini arıyoruz | TURKISH
            We are not in a hurry, but we would like it to be done by the spring | ENGLISH
            Das ist nicht eilig, aber es sollte bis zum Frühling fertig sein | GERMAN
            """)
    void a_sentence_tells_its_language(String text, Language language) {
        assertThat(of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"Bookkeeper", "Tischler", "Contable", "XJ-900", "''"})
    void words_without_small_ones_are_taken_for_english(String text) {
        assertThat(of(text)).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_has_stop_words_and_a_stemmer(Language language) {
        var stemmer = language.stemmer();
        stemmer.setCurrent("organisation");
        stemmer.stem();
        assertThat(stemmer.getCurrent()).isNotEmpty();
        assertThat(language.isStopWord("zeppelin")).isFalse();
        assertThat(language.stemmer()).as("one for each use").isNotSameAs(stemmer);
    }

    @Test
    void a_stop_word_of_one_is_a_word_of_another() {
        assertThat(Language.GERMAN.isStopWord("die")).isTrue();
        assertThat(Language.ENGLISH.isStopWord("die")).isFalse();
        assertThat(Language.ENGLISH.isStopWord("the")).isTrue();
        assertThat(Language.FRENCH.isStopWord("the")).isFalse();
    }

    @Test
    void the_one_with_most_small_words_is_taken_and_nothing_is_made_up_for_the_rest() {
        assertThat(Language.of(List.of("der", "die", "das", "the"))).isEqualTo(Language.GERMAN);
        assertThat(Language.of(List.of("der", "the", "of", "and"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(List.of())).isEqualTo(Language.ENGLISH);
    }
}
