package dev.kith.circles;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where a list's lines run. They are parts of this very list, since what is much for one is little for another.
 *
 * @param close above it someone is a close ally: the upper quarter of those in touch
 * @param onceClose of how things stood at the last touch: the upper half, since it is the best that ever was between the two
 * @param seldom up to it we are seldom in touch: the lower half of those in touch, and whoever is not
 * @param fewest from here, and up to {@code most}, we have a middling number in common: 25th to 60th of a hundred among those
 *     with whom I have anything in common
 */
record Bands(Instant now, double close, double onceClose, double seldom, double fewest, double middle, double most) {
    /** After three years without a word a tie sleeps (Levin, Walter, Murnighan 2011). */
    static final int SLEEPS = 36;

    /** One touch, however fresh, makes nobody close. */
    private static final double ONE = 1;

    static Bands of(List<Standing> list, Instant now) {
        double[] warm = sorted(list, one -> one.warm(now));
        double[] once = sorted(list, one -> one.warmth().then());
        double[] shared = above(sorted(list, one -> one.shared().all()));
        return new Bands(
                now,
                percentile(above(warm), 75),
                percentile(above(once), 50),
                percentile(above(warm), 50),
                percentile(shared, 25),
                percentile(shared, 42),
                percentile(shared, 60));
    }

    private static double[] sorted(List<Standing> list, ToDoubleFunction<Standing> value) {
        return list.stream().mapToDouble(value).sorted().toArray();
    }

    private static double[] above(double[] sorted) {
        return Arrays.stream(sorted).filter(value -> value > 0).toArray();
    }

    /** The smallest value that as many of a hundred do not exceed; 0 where there is none. */
    static double percentile(double[] sorted, int hundredth) {
        int rank = (int) Math.ceil(hundredth / 100.0 * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, rank - 1)];
    }

    Optional<Circle> circle(Standing one) {
        if (one.warmth().silent(now) >= SLEEPS) {
            return one.trusted() || isClose(one.warmth().then(), onceClose)
                    ? Optional.of(Circle.SLEEPING)
                    : bridge(one);
        }
        return isClose(one.warm(now), close) ? Optional.of(Circle.ALLIES) : bridge(one);
    }

    private static boolean isClose(double warmth, double line) {
        return warmth > ONE && warmth >= line;
    }

    private Optional<Circle> bridge(Standing one) {
        int shared = one.shared().all();
        boolean middling = shared > 0 && shared >= fewest && shared <= most;
        return middling && one.warm(now) <= seldom ? Optional.of(Circle.BRIDGES) : Optional.empty();
    }

    /** Who is in that list, first those to begin with. Someone of whom I said "not now" counts for the lines, and is not shown. */
    List<Standing> in(Circle circle, List<Standing> list) {
        return list.stream()
                .filter(one -> !one.said().away())
                .filter(one -> circle(one).filter(circle::equals).isPresent())
                .sorted(order(circle).thenComparing(one -> one.person().value()))
                .toList();
    }

    /**
     * Of bridges the most middling; of allies the closest; of those who sleep the trusted and then the longest silent, since
     * people would choose the others by themselves, and so miss the more useful ones (Walter, Levin, Murnighan 2015).
     */
    private Comparator<Standing> order(Circle circle) {
        return switch (circle) {
            case BRIDGES ->
                Comparator.<Standing>comparingDouble(
                                one -> Math.abs(one.shared().all() - middle))
                        .thenComparingDouble(one -> one.warm(now));
            case SLEEPING ->
                Comparator.<Standing, Boolean>comparing(one -> !one.trusted())
                        .thenComparingLong(one -> -one.warmth().silent(now));
            case ALLIES, SECOND ->
                Comparator.<Standing>comparingDouble(one -> one.warm(now)).reversed();
        };
    }
}
