package dev.kith.meaning;

import java.util.Arrays;

/** A vector of meaning, in steps of a 127th of its largest number: a quarter of the room, and the same ranking. */
public record Meaning(byte[] steps, float length) {
    public static final int SIZE = 384;

    public static Meaning of(float[] vector) {
        float largest = 0;
        for (float each : vector) {
            largest = Math.max(largest, Math.abs(each));
        }
        byte[] steps = new byte[vector.length];
        for (int i = 0; i < steps.length && largest > 0; i++) {
            steps[i] = (byte) Math.round(vector[i] / largest * Byte.MAX_VALUE);
        }
        return of(steps);
    }

    /** The first of several that are kept one behind the other. */
    public static Meaning first(byte[] kept) {
        return of(Arrays.copyOf(kept, SIZE));
    }

    public static Meaning of(byte[] steps) {
        return new Meaning(steps, (float) Math.sqrt(dot(steps, steps)));
    }

    /** Cosine of the angle between both: 1 for the same, about 0 for what has nothing to do with each other. */
    public float near(Meaning other) {
        return length * other.length == 0 ? 0 : dot(steps, other.steps) / (length * other.length);
    }

    private static int dot(byte[] a, byte[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
