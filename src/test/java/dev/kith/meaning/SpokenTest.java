package dev.kith.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We are looking for someone who keeps our books | ENGLISH
                    Wir suchen jemanden, der unsere Bücher führt und nicht viel verlangt | GERMAN
                    Nous cherchons quelqu'un pour notre comptabilité | FRENCH
                    Buscamos a alguien para la contabilidad de nuestro taller | SPANISH
                    Procuramos alguém para a contabilidade da nossa oficina, não muito longe | PORTUGUESE
                    Cerchiamo qualcuno per la contabilità della nostra bottega | ITALIAN
                    We zoeken iemand voor de boekhouding van onze werkplaats | DUTCH
                    Vi söker någon som kan sköta vår bokföring | SWEDISH
                    Мы ищем человека, который будет вести нашу бухгалтерию | RUSSIAN
                    Bookkeeper | ENGLISH
                    """)
    void a_language_is_known_by_its_small_words(String text, Language language) {
        assertThat(Spoken.of(text).language()).isEqualTo(language);
    }

    @Test
    void nothing_at_all_is_english() {
        assertThat(Spoken.of("")).isEqualTo(new Spoken(Language.ENGLISH, List.of()));
        assertThat(Spoken.of(" … !").words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Two months of help for a bakery's team, 6 days a week | bakery s
                    Zwei Monate Hilfe in einer Bäckerei, 20 Stunden die Woche | backerei
                    Deux mois dans une boulangerie pour nous | deux mois boulangerie
                    ISO 9001 and a 3d printer | iso 9001 3d printer
                    """)
    void words_of_every_day_tell_nothing(String text, String telling) {
        assertThat(Spoken.of(text).telling().words())
                .extracting(Spoken.Word::folded)
                .containsExactly(telling.split(" "));
    }

    @Test
    void where_there_are_no_others_words_of_every_day_tell_what_is_wanted() {
        Spoken spoken = Spoken.of("Two people who help, 6 days");
        assertThat(spoken.telling()).isSameAs(spoken);
    }

    @Test
    void stop_words_say_nothing() {
        assertThat(folded("The keeper of the books")).containsExactly("keeper", "books");
        assertThat(folded("Die Hüterin der Bücher und der Karten")).containsExactly("huterin", "bucher", "karten");
    }

    @Test
    void accents_and_case_do_not_matter() {
        assertThat(folded("CAFÉ Øresund Straße")).containsExactly("cafe", "oresund", "strasse");
    }

    @Test
    void a_word_remembers_where_it_stood() {
        String text = "Zoë (book-keeping)";
        assertThat(Spoken.of(text).words())
                .extracting(word -> text.substring(word.from(), word.to()))
                .containsExactly("Zoë", "book", "keeping");
    }

    @Test
    void signs_without_spaces_between_them_are_words_of_their_own() {
        assertThat(folded("会計 tax")).containsExactly("会", "計", "tax");
    }

    @ParameterizedTest
    @CsvSource({
        "bookkeepers, bookkeeper, ENGLISH",
        "painting, painted, ENGLISH",
        "Buchhaltungen, Buchhaltung, GERMAN",
        "contables, contable, SPANISH",
        "comptables, comptable, FRENCH",
        "бухгалтеры, бухгалтер, RUSSIAN"
    })
    void forms_of_a_word_have_one_stem(String form, String other, Language language) {
        assertThat(Spoken.of(form).stems(language)).isEqualTo(Spoken.of(other).stems(language));
    }

    @Test
    void a_very_long_word_is_cut() {
        assertThat(folded("x".repeat(1000)).getFirst()).hasSize(40);
    }

    private static List<String> folded(String text) {
        return Spoken.of(text).words().stream().map(Spoken.Word::folded).toList();
    }
}
