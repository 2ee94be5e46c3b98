package dev.kith.circles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much two were in touch when they last were. A day counts once, whatever was said on it, and half as much for each half
 * year that lies between it and the last one; what lies two years back counts nothing. That only a touch changes this, and no
 * clock, lets it be kept.
 *
 * @param then on the day of the last touch
 * @param last null where they never were in touch
 */
record Warmth(double then, @Nullable Instant last) {
    static final Warmth NONE = new Warmth(0, null);
    private static final Duration HALF = Duration.ofDays(180);
    private static final Duration COUNTED = Duration.ofDays(730);
    private static final double SECONDS_A_MONTH = 365.25 / 12 * 24 * 60 * 60;

    static Warmth of(Collection<Instant> touches) {
        Map<LocalDate, Instant> days = touches.stream()
                .collect(Collectors.toMap(
                        at -> LocalDate.ofInstant(at, ZoneOffset.UTC), at -> at, (a, b) -> a.isAfter(b) ? a : b));
        return days.values().stream()
                .max(Instant::compareTo)
                .map(last -> new Warmth(
                        days.values().stream()
                                .filter(at -> isCounted(at, last))
                                .mapToDouble(at -> left(at, last))
                                .sum(),
                        last))
                .orElse(NONE);
    }

    /** What is left of it now. */
    double at(Instant now) {
        return last == null || !isCounted(last, now) ? 0 : then * left(last, now);
    }

    /** For how many months there was no touch; none where there never was one. */
    long silent(Instant now) {
        return last == null ? 0 : (long) (Duration.between(last, now).toSeconds() / SECONDS_A_MONTH);
    }

    private static double left(Instant from, Instant to) {
        return Math.pow(0.5, Math.max(0, (double) Duration.between(from, to).toSeconds() / HALF.toSeconds()));
    }

    private static boolean isCounted(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(COUNTED) < 0;
    }
}
