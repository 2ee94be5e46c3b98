package dev.kith.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters that two say to each other in a loud room. */
class SixLettersTest {
    @Test
    void they_are_six_consonants_that_differ_each_time() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 200; i++) {
            String letters = SixLetters.random();
            assertThat(letters).hasSize(6).doesNotContainPattern("[AEIOUYQ0-9]");
            seen.add(letters);
        }
        assertThat(seen).hasSizeGreaterThan(195);
    }

    @Test
    void what_is_shown_can_be_typed() {
        for (int i = 0; i < 200; i++) {
            String letters = SixLetters.random();
            assertThat(SixLetters.typed(letters.toLowerCase(Locale.ROOT))).hasValue(letters);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BCDFGH",
                " bcd-fgh ",
                "b c d f g h",
                "B.C.D.F.G.H.",
                "bcd – fgh",
                "bcd—fgh",
                "BCD\u00A0FGH",
                "BCD\u2011FGH",
                "\tbcd\nfgh"
            })
    void typing_them_is_forgiving(String typed) {
        assertThat(SixLetters.typed(typed)).hasValue("BCDFGH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "BCDFG",
                "BCDFGHJ",
                "BCDFGA",
                "BCDFGY",
                "BCDFGQ",
                "BCDFG1",
                "BCDFG0",
                "bcdfgß",
                "ВСDFGH",
                "' or 1=1",
                "../../",
                "BCDFGH/",
                "BCD_FGH"
            })
    void what_can_be_no_code_is_none(String typed) {
        assertThat(SixLetters.typed(typed)).isEmpty();
    }
}
