package dev.kith.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_topic_is_found_again_by_its_column(Topic topic) {
        assertThat(Topic.of(topic.column())).isEqualTo(topic);
        assertThat(topic.key()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void an_unknown_topic_is_a_bug() {
        assertThatIllegalArgumentException().isThrownBy(() -> Topic.of("shoe_size"));
    }

    @Test
    void one_asks_for_everything_but_notes_and_in_the_order_of_the_list() {
        assertThat(Topic.asked())
                .containsExactlyElementsOf(Arrays.stream(Topic.values())
                        .filter(topic -> topic != Topic.NOTES)
                        .toList());
    }
}
