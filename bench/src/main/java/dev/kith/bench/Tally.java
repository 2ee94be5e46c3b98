package dev.kith.bench;

import java.util.Arrays;
import java.util.Map;

/**
 * What one round gave.
 *
 * @param nanos the time each answer took, in ascending order
 * @param outcomes how many answers of each kind: HTTP statuses, or {@code ok}
 */
record Tally(long[] nanos, double seconds, Map<String, Integer> outcomes) {
    Tally {
        Arrays.sort(nanos);
    }

    int answers() {
        return nanos.length;
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** The time in milliseconds within which this share of the answers came. */
    double millis(double share) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.max(0, index)] / 1e6;
    }
}
