package dev.kith.graph;

import java.util.Arrays;

/** A small number for each of some members: open addressing, sized to what is expected. */
final class Counter {
    private static final int NOBODY = -1;
    private int[] members = new int[0];
    private int[] numbers = new int[0];
    private int shift;
    private int mask;

    /** Empties it, and makes room for so many members. */
    void open(int expected) {
        int slots = Math.max(16, Integer.highestOneBit(Math.min(expected, 1 << 28)) << 2);
        if (slots > members.length) {
            members = new int[slots];
            numbers = new int[slots];
        }
        mask = slots - 1;
        shift = Integer.numberOfLeadingZeros(mask);
        Arrays.fill(members, 0, slots, NOBODY);
    }

    void increment(int member) {
        numbers[slot(member)]++;
    }

    void put(int member, int number) {
        numbers[slot(member)] = number;
    }

    private int slot(int member) {
        int slot = find(member);
        if (members[slot] == NOBODY) {
            members[slot] = member;
            numbers[slot] = 0;
        }
        return slot;
    }

    private int find(int member) {
        int slot = member * 0x9E3779B9 >>> shift;
        while (members[slot] != NOBODY && members[slot] != member) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** {@code other} where it has none. */
    int get(int member, int other) {
        int slot = find(member);
        return members[slot] == NOBODY ? other : numbers[slot];
    }

    int slots() {
        return mask + 1;
    }

    /** Negative where the slot is free. */
    int member(int slot) {
        return members[slot];
    }

    int number(int slot) {
        return numbers[slot];
    }
}
