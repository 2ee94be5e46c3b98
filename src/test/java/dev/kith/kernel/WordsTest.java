package dev.kith.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "São Paulo, sao paulo",
        "STRASSE, strasse",
        "Straße, strasse",
        "GROẞ, gross",
        "Tromsø, tromso",
        "Łódź, lodz",
        "Đà Nẵng, da nang",
        "Ærø, aero",
        "Œuvre, oeuvre",
        "Þórshöfn, thorshofn",
        "Diyarbakır, diyarbakir",
        "İzmir, izmir",
        "ﬁne, fine",
        "Ｔｏｋｙｏ, tokyo",
        "Αθήνα, αθηνα",
        "Xi'an, xi'an",
    })
    void accents_case_and_special_letters_do_not_matter(String typed, String folded) {
        assertThat(Words.fold(typed)).isEqualTo(folded);
    }

    @Test
    void white_space_of_any_kind_becomes_one_blank() {
        assertThat(Words.fold("  New\t \u00a0York\n City\u2003")).isEqualTo("new york city");
        assertThat(Words.fold(" \t ")).isEmpty();
        assertThat(Words.fold("")).isEmpty();
    }

    @Test
    void composed_and_decomposed_accents_are_the_same() {
        assertThat(Words.fold("Mu\u0308nchen")).isEqualTo(Words.fold("M\u00fcnchen"));
    }

    @Test
    void the_language_of_the_machine_does_not_matter() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Words.fold("ISTANBUL")).isEqualTo("istanbul");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ǆ", "ÆØÅ", "™ sign", "㎏", "ẛ", "Ǖ  ǟ", "ĲSSELMEER", "½ way", "Å"})
    void folding_twice_changes_nothing(String text) {
        var once = Words.fold(text);
        assertThat(Words.fold(once)).isEqualTo(once);
    }
}
