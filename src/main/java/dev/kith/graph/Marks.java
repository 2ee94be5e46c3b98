package dev.kith.graph;

import java.util.Arrays;

/** A set of members in one bit each, which remembers what it holds in the order it came, so that clearing it is cheap. */
final class Marks {
    private long[] words = new long[0];
    private int[] marked = new int[256];
    private int count;
    /** What {@link TieGraph#fetch} came to. */
    private int fetched;

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

    /** Once more where it was there makes no difference. */
    void add(int member) {
        add(new int[] {member}, 0, 1);
    }

    /** Those between two indices, as {@link #add(int)} each. */
    void add(int[] members, int begin, int end) {
        int room = count + end - begin;
        if (room > marked.length) {
            marked = Arrays.copyOf(marked, 2 * room);
        }
        int next = count;
        for (int i = begin; i < end; i++) {
            int member = members[i];
            long word = words[member >>> 6];
            words[member >>> 6] = word | 1L << member;
            marked[next] = member;
            // one further if it was not there: no jump, which nobody could foresee
            next += (int) (~word >>> member) & 1;
        }
        count = next;
    }

    boolean has(int member) {
        return (words[member >>> 6] & 1L << member) != 0;
    }

    /** From now on it is not there, though it still counts among those that came. */
    void forget(int member) {
        words[member >>> 6] &= ~(1L << member);
    }

    /** Makes {@code graph} look ahead at the ties of those who came between two moments. */
    void fetch(TieGraph graph, int begin, int end) {
        fetched += graph.fetch(marked, begin, end);
    }

    int count() {
        return count;
    }

    int get(int index) {
        return marked[index];
    }
}
