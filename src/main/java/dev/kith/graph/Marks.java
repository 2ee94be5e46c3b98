package dev.kith.graph;

import java.util.Arrays;

/** A set of members in one bit each, which remembers what it holds in the order it came, so that clearing it is cheap. */
final class Marks {
    private long[] words = new long[0];
    private int[] marked = new int[256];
    private int count;

    /** Empties it, and makes room for members below {@code size}. */
    void open(int size) {
        if (count > words.length) {
            Arrays.fill(words, 0);
        } else {
            for (int i = 0; i < count; i++) {
                words[marked[i] >>> 6] = 0;
            }
        }
        count = 0;
        if (words.length << 6 < size) {
            words = new long[(size >>> 6) + (size >>> 9) + 1];
        }
    }

    /** False where it was there. */
    boolean add(int member) {
        long word = words[member >>> 6];
        long bit = 1L << member;
        if ((word & bit) != 0) {
            return false;
        }
        words[member >>> 6] = word | bit;
        if (count == marked.length) {
            marked = Arrays.copyOf(marked, 2 * count);
        }
        marked[count++] = member;
        return true;
    }

    boolean has(int member) {
        return (words[member >>> 6] & 1L << member) != 0;
    }

    /** From now on it is not there, though it still counts among those that came. */
    void forget(int member) {
        words[member >>> 6] &= ~(1L << member);
    }

    int count() {
        return count;
    }

    int get(int index) {
        return marked[index];
    }
}
