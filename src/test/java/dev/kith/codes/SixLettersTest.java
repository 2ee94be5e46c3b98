package dev.kith.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

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
    void typing_them_is_forgiving() {
        assertThat(SixLetters.typed(" bcd-fgh ")).hasValue("BCDFGH");
        assertThat(SixLetters.typed("b c d f g h")).hasValue("BCDFGH");
        assertThat(SixLetters.typed("BCDFG")).isEmpty();
        assertThat(SixLetters.typed("BCDFGA")).isEmpty();
        assertThat(SixLetters.typed("' or 1=1")).isEmpty();
    }
}
