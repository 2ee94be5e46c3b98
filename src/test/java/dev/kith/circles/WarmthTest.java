package dev.kith.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much two are in touch. */
class WarmthTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static Warmth touched(Integer... daysAgo) {
        return Warmth.of(Stream.of(daysAgo).map(WarmthTest::ago).toList());
    }

    @Test
    void who_was_never_in_touch_is_neither_warm_nor_silent() {
        assertThat(Warmth.of(List.of())).isEqualTo(Warmth.NONE);
        assertThat(Warmth.NONE.at(NOW)).isZero();
        assertThat(Warmth.NONE.silent(NOW)).isZero();
    }

    @Test
    void one_touch_is_one_and_half_of_it_is_left_after_half_a_year() {
        assertThat(touched(0).at(NOW)).isEqualTo(1);
        assertThat(touched(180).at(NOW)).isCloseTo(0.5, within(1e-9));
        assertThat(touched(360).at(NOW)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void a_day_counts_once_however_much_was_said_on_it() {
        assertThat(Warmth.of(List.of(NOW, NOW.minusSeconds(60), NOW.minusSeconds(3600)))
                        .then())
                .isEqualTo(1);
        assertThat(touched(0, 1).then()).isGreaterThan(1.9);
    }

    @Test
    void what_lies_two_years_back_counts_nothing() {
        assertThat(touched(0, 730).then()).isEqualTo(1);
        assertThat(touched(0, 729).then()).isGreaterThan(1);
        assertThat(touched(729).at(NOW)).isPositive();
        assertThat(touched(730).at(NOW)).isZero();
    }

    @Test
    void how_close_two_were_stays_while_they_are_silent() {
        Warmth long_ago = touched(2000, 2010, 2020);
        assertThat(long_ago.at(NOW)).isZero();
        assertThat(long_ago.then()).isGreaterThan(2.8);
        assertThat(long_ago.last()).isEqualTo(ago(2000));
    }

    @Test
    void the_order_of_touches_is_no_matter() {
        assertThat(touched(3, 40, 200)).isEqualTo(touched(200, 3, 40));
    }

    @Test
    void silence_is_counted_in_whole_months() {
        assertThat(touched(0).silent(NOW)).isZero();
        assertThat(touched(27).silent(NOW)).isZero();
        assertThat(touched(31).silent(NOW)).isEqualTo(1);
        assertThat(new Warmth(1, Instant.parse("2023-03-10T09:00:00Z")).silent(NOW))
                .isEqualTo(36);
        assertThat(new Warmth(1, Instant.parse("2023-03-12T09:00:00Z")).silent(NOW))
                .isEqualTo(35);
    }

    @Test
    void what_is_yet_to_come_makes_nobody_warmer_than_today() {
        assertThat(touched(-30).at(NOW)).isEqualTo(1);
        assertThat(touched(-30).silent(NOW)).isLessThanOrEqualTo(0);
    }

    @Test
    void it_falls_with_every_day() {
        Warmth often = touched(0, 5, 9, 90);
        assertThat(IntStream.range(0, 700).mapToObj(days -> often.at(NOW.plus(Duration.ofDays(days)))))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
}
