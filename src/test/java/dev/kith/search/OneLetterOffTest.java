package dev.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLetterOffTest {
    @ParameterizedTest
    @CsvSource({
        "weber, weber, true",
        "weber, webre, true",
        "weber, wber, true",
        "weber, weeber, true",
        "weber, wever, true",
        "weber, eweber, true",
        "weberling, wevrer, false",
        "weberling, weverl, true",
        "weber, webbeer, false",
        "weber, ewebre, false",
        "anna, annas, true",
        "anna, annass, false"
    })
    void a_beginning_may_be_off_by_one_letter(String word, String typed, boolean begins) {
        assertThat(OneLetterOff.begins(word, typed)).isEqualTo(begins);
    }

    @Test
    void every_word_that_is_one_letter_off_stands_under_one_of_the_beginnings() {
        var random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            String word = word(random, 5 + random.nextInt(4));
            String typed = wrong(random, word);
            if (typed.length() < OneLetterOff.SHORTEST) {
                continue;
            }
            Set<String> beginnings = new HashSet<>(OneLetterOff.beginnings(typed));
            assertThat(OneLetterOff.begins(word, typed))
                    .as("%s for %s", typed, word)
                    .isTrue();
            assertThat(beginnings).as("%s for %s", typed, word).anyMatch(word::startsWith);
        }
    }

    @Test
    void other_alphabets_have_wrong_letters_too() {
        assertThat(OneLetterOff.beginnings("саша")).contains("маша").contains("са");
        assertThat(OneLetterOff.beginnings("νικος")).contains("μικος");
        assertThat(List.of("маша")).allMatch(word -> OneLetterOff.begins(word, "саша"));
    }

    private static String word(Random random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static String wrong(Random random, String word) {
        int at = random.nextInt(word.length());
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at);
            default -> {
                int next = Math.min(at, word.length() - 2);
                yield word.substring(0, next) + word.charAt(next + 1) + word.charAt(next) + word.substring(next + 2);
            }
        };
    }
}
