package dev.kith.graph;

import java.util.Arrays;

/** A number for each of some members: open addressing, sized to what is expected. */
final class Counter {
    private static final long FREE = -1;
    /** In each the member, then their number, side by side as both are wanted together. */
    private long[] slots = new long[0];
    /** The slots in use, in the order in which their members came. */
    private int[] taken = new int[0];

    private int count;
    private int shift;
    private int mask;

    /** Empties it, and makes room for so many members. */
    void open(long expected) {
        for (int i = 0; i < count; i++) {
            slots[taken[i]] = FREE;
        }
        count = 0;
        int size = Math.max(16, Integer.highestOneBit((int) Math.min(expected, 1 << 28)) << 2);
        if (size > slots.length) {
            slots = new long[size];
            Arrays.fill(slots, FREE);
            taken = new int[size];
        }
        mask = size - 1;
        shift = Integer.numberOfLeadingZeros(mask);
    }

    void increment(int member) {
        int slot = find(member);
        long pair = slots[slot];
        // both are chosen without a jump, which nobody could foresee
        slots[slot] = pair == FREE ? pair(member, 1) : pair + 1;
        taken[count] = slot;
        count += pair == FREE ? 1 : 0;
    }

    void put(int member, int number) {
        int slot = find(member);
        if (slots[slot] == FREE) {
            taken[count++] = slot;
        }
        slots[slot] = pair(member, number);
    }

    private static long pair(int member, int number) {
        return (long) member << Integer.SIZE | number & 0xffff_ffffL;
    }

    private int find(int member) {
        int slot = member * 0x9E3779B9 >>> shift;
        while (slots[slot] != FREE && slots[slot] >> Integer.SIZE != member) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** {@code other} where it has none. */
    int get(int member, int other) {
        long pair = slots[find(member)];
        return pair == FREE ? other : (int) pair;
    }

    /** How many members have a number. */
    int count() {
        return count;
    }

    /** Who was the so-manieth to come. */
    int member(int index) {
        return (int) (slots[taken[index]] >> Integer.SIZE);
    }

    /** The number of who was the so-manieth to come. */
    int number(int index) {
        return (int) slots[taken[index]];
    }
}
