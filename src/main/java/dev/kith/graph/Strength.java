package dev.kith.graph;

/**
 * How strong a tie is: more than 0, at most 1. Whole steps of 1/200 take a byte; any other value can be kept too, exactly,
 * in eight.
 */
public final class Strength {
    public static final int STEPS = 200;
    private static final double[] OF_STEP = new double[256];

    static {
        for (int step = 0; step <= STEPS; step++) {
            OF_STEP[step] = (double) step / STEPS;
        }
    }

    private Strength() {}

    /** @param steps 1 to {@value #STEPS} */
    public static double of(int steps) {
        return OF_STEP[steps];
    }

    /** The steps that are exactly this strength, or 0 where none are. */
    static int steps(double strength) {
        long steps = Math.round(strength * STEPS);
        return steps > 0 && steps <= STEPS && OF_STEP[(int) steps] == strength ? (int) steps : 0;
    }
}
