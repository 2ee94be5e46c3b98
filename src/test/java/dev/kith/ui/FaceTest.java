package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceTest {
    @ParameterizedTest
    @CsvSource({
        "Amara Okafor, AO",
        "Jonas Peter Weber, JW",
        "Anne-Marie, AM",
        "élodie, É",
        "'Dr. Mei Chen (she)', DS",
        "李 明, 李明",
        "'  ', ?",
        "'...', ?"
    })
    void a_face_shows_the_first_letters_of_the_first_and_the_last_word(String name, String initials) {
        assertThat(Face.initials(name)).isEqualTo(initials);
    }

    @Test
    void a_name_keeps_its_colour_however_it_is_typed() {
        assertThat(Face.tone("Amara Okafor")).isEqualTo(Face.tone(" amara okafor "));
    }

    @Test
    void every_colour_is_used() {
        assertThat(IntStream.range(0, 200)
                        .map(i -> Face.tone("Member " + i))
                        .distinct()
                        .sorted())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }
}
