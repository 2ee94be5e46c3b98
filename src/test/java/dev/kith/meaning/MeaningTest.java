package dev.kith.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MeaningTest {
    @Test
    void the_same_direction_is_one_and_the_other_is_minus_one() {
        assertThat(meaning(3, 4).near(meaning(6, 8))).isCloseTo(1, within(0.001f));
        assertThat(meaning(3, 4).near(meaning(-3, -4))).isCloseTo(-1, within(0.001f));
        assertThat(meaning(1, 0).near(meaning(0, 1))).isZero();
    }

    @Test
    void steps_of_a_127th_keep_the_angle() {
        assertThat(meaning(1, 0.3f).near(meaning(0.2f, 1))).isCloseTo(0.4692f, within(0.01f));
    }

    @Test
    void nothing_is_near_to_nothing() {
        assertThat(meaning(0, 0).near(meaning(1, 1))).isZero();
        assertThat(meaning(0, 0).near(meaning(0, 0))).isZero();
    }

    @Test
    void what_is_kept_comes_back() {
        var kept = new Understood(meaning(1, 2), List.of(meaning(0, 1), meaning(2, 0)));
        Understood back = Understood.of(kept.bytes());
        assertThat(kept.bytes()).hasSize(3 * Meaning.SIZE);
        assertThat(back.whole().near(kept.whole())).isCloseTo(1, within(0.001f));
        assertThat(back.phrases()).hasSize(2);
        assertThat(back.phrases().get(1).near(meaning(1, 0))).isCloseTo(1, within(0.001f));
        assertThat(Meaning.first(kept.bytes()).near(kept.whole())).isCloseTo(1, within(0.001f));
    }

    private static Offset<Float> within(float offset) {
        return Offset.offset(offset);
    }

    private static Meaning meaning(float first, float second) {
        float[] vector = new float[Meaning.SIZE];
        vector[0] = first;
        vector[1] = second;
        return Meaning.of(vector);
    }
}
