package dev.kith.reach;

import java.util.UUID;

/**
 * The number of each account in the graph, in about 25 bytes an account. Numbers are only ever added, by one writer at a
 * time; who reads meanwhile finds all that were there when their graph was made.
 */
final class Members {
    static final int NOBODY = -1;
    private static final int FREE = 0;
    private Table table;
    private int count;

    /** The halves of the ids by number; and where to look for an id: its number plus one. */
    private record Table(long[] high, long[] low, int[] slots) {
        static Table of(int room) {
            int slots = Integer.highestOneBit(Math.max(8, room + room / 3)) << 1;
            return new Table(new long[room], new long[room], new int[slots]);
        }

        int find(long most, long least) {
            int mask = slots.length - 1;
            long mixed = (most ^ Long.rotateLeft(least, 32)) * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed >>> 32) & mask;
            while (slots[slot] != FREE && !is(slots[slot] - 1, most, least)) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private boolean is(int number, long most, long least) {
            return high[number] == most && low[number] == least;
        }

        void put(int number, long most, long least) {
            high[number] = most;
            low[number] = least;
            slots[find(most, least)] = number + 1;
        }
    }

    /** @param expected how many there will be, or a few less */
    Members(int expected) {
        table = Table.of(Math.max(64, expected + expected / 16));
    }

    /** {@value #NOBODY} where it has none. */
    int find(UUID id) {
        return find(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    int find(long most, long least) {
        Table now = table;
        return now.slots[now.find(most, least)] - 1;
    }

    /** The number of the account; the next free one where it has none. */
    int number(UUID id) {
        return number(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    int number(long most, long least) {
        int known = find(most, least);
        if (known != NOBODY) {
            return known;
        }
        if (count == table.high.length) {
            grow();
        }
        table.put(count, most, least);
        return count++;
    }

    private void grow() {
        Table more = Table.of(count + count / 2);
        for (int number = 0; number < count; number++) {
            more.put(number, table.high[number], table.low[number]);
        }
        table = more;
    }

    UUID id(int number) {
        Table now = table;
        return new UUID(now.high[number], now.low[number]);
    }

    int count() {
        return count;
    }
}
