package dev.kith.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class IdsTest {
    @RepeatedTest(20)
    void an_identifier_is_of_version_seven_and_of_the_variant_of_its_standard() {
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void its_first_bits_are_the_time_in_milliseconds() {
        long before = System.currentTimeMillis();
        long stamp = Ids.next().getMostSignificantBits() >>> 16;
        assertThat(stamp).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void many_at_once_are_all_different() {
        assertThat(Stream.generate(Ids::next).parallel().limit(20_000).collect(Collectors.toSet()))
                .hasSize(20_000);
    }

    @Test
    void a_later_millisecond_sorts_after_an_earlier_one_as_text_and_in_the_database() {
        UUID first = Ids.next();
        UUID later = Ids.next();
        while (later.getMostSignificantBits() >>> 16 == first.getMostSignificantBits() >>> 16) {
            later = Ids.next();
        }
        assertThat(later.toString()).isGreaterThan(first.toString());
    }

    @Test
    void what_cannot_be_guessed_is_not_the_same_from_one_to_the_next() {
        assertThat(Stream.generate(Ids::next)
                        .limit(100)
                        .map(UUID::getLeastSignificantBits)
                        .distinct())
                .hasSize(100);
    }
}
