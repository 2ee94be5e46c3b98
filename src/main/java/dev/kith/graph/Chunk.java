package dev.kith.graph;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ties of {@value #MEMBERS} members in a row; never changed once made. A change of one tie copies two of these, about
 * 50 kB each where members have 20 ties.
 */
final class Chunk {
    static final int BITS = 9;
    static final int MEMBERS = 1 << BITS;
    static final int MASK = MEMBERS - 1;
    /** Where in {@link #cells} the ties begin. */
    static final int HEAD = MEMBERS + 1;

    static final Chunk EMPTY = new Builder(0).build();

    /**
     * At each member's place, where in these cells their ties begin, and behind the last one where those end; then the
     * ties, the other members of each in ascending order. One array, as each that is far away in memory costs a wait.
     */
    final int[] cells;
    /** Strengths in {@link Strength} steps, in the order of the ties; empty where {@code exact} has them. */
    final byte[] steps;

    final double @Nullable [] exact;

    private Chunk(int[] cells, byte[] steps, double @Nullable [] exact) {
        this.cells = cells;
        this.steps = steps;
        this.exact = exact;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(ties());
        out.writeBoolean(exact != null);
        ByteBuffer numbers = ByteBuffer.allocate((HEAD + ties()) * Integer.BYTES);
        numbers.asIntBuffer().put(cells, 0, HEAD + ties());
        out.write(numbers.array());
        if (exact == null) {
            out.write(steps);
        } else {
            ByteBuffer strengths = ByteBuffer.allocate(exact.length * Double.BYTES);
            strengths.asDoubleBuffer().put(exact);
            out.write(strengths.array());
        }
    }

    /** @param most bytes that may follow, so that damaged ones do not ask for all memory */
    static Chunk read(DataInputStream in, long most) throws IOException {
        int ties = in.readInt();
        if (ties < 0 || ties > most / Integer.BYTES) {
            throw new EOFException();
        }
        boolean exact = in.readBoolean();
        int[] cells = new int[length(ties)];
        bytes(in, (HEAD + ties) * Integer.BYTES).asIntBuffer().get(cells, 0, HEAD + ties);
        if (!exact) {
            byte[] steps = new byte[ties];
            in.readFully(steps);
            return new Chunk(cells, steps, null);
        }
        double[] strengths = new double[ties];
        bytes(in, ties * Double.BYTES).asDoubleBuffer().get(strengths);
        return new Chunk(cells, new byte[0], strengths);
    }

    private static ByteBuffer bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    /** One cell more than there are ties, so that there is one where any member's ties begin. */
    private static int length(int ties) {
        return HEAD + ties + 1;
    }

    /** How many ties all of them have. */
    int ties() {
        return cells[MEMBERS] - HEAD;
    }

    /** @param cell where the tie stands */
    double strength(int cell) {
        int tie = cell - HEAD;
        return exact == null ? Strength.of(steps[tie] & 0xff) : exact[tie];
    }

    /** Takes ties member by member, each member's in ascending order. */
    static final class Builder {
        private int[] cells;
        private int end = HEAD;
        private int members;
        private byte[] steps;
        private double @Nullable [] exact;

        Builder(int expected) {
            cells = new int[length(expected)];
            steps = new byte[expected];
            cells[0] = HEAD;
        }

        void add(int tie, double strength) {
            grow(1);
            cells[end] = tie;
            int whole = Strength.steps(strength);
            steps[end - HEAD] = (byte) whole;
            if (whole == 0 && exact == null) {
                exact = exactly();
            }
            if (exact != null) {
                exact[end - HEAD] = strength;
            }
            end++;
        }

        /** The ties between two cells of another chunk. */
        void copy(Chunk from, int begin, int stop) {
            int length = stop - begin;
            grow(length);
            System.arraycopy(from.cells, begin, cells, end, length);
            if (from.exact != null && exact == null) {
                exact = exactly();
            }
            if (exact == null) {
                System.arraycopy(from.steps, begin - HEAD, steps, end - HEAD, length);
            } else {
                for (int i = 0; i < length; i++) {
                    exact[end - HEAD + i] = from.strength(begin + i);
                }
            }
            end += length;
        }

        private double[] exactly() {
            double[] all = new double[steps.length];
            for (int tie = 0; tie < end - HEAD; tie++) {
                all[tie] = Strength.of(steps[tie] & 0xff);
            }
            return all;
        }

        private void grow(int more) {
            int ties = end - HEAD + more;
            if (ties > steps.length) {
                int room = Math.max(ties, steps.length + (steps.length >> 1) + 8);
                cells = Arrays.copyOf(cells, length(room));
                steps = Arrays.copyOf(steps, room);
                exact = exact == null ? null : Arrays.copyOf(exact, room);
            }
        }

        void endMember() {
            endMember(0);
        }

        /**
         * The next ties are the next member's.
         *
         * @param coming how many of this one's ties are still to be copied, in one piece with those of the next
         */
        void endMember(int coming) {
            cells[++members] = end + coming;
        }

        boolean full() {
            return members == MEMBERS;
        }

        int members() {
            return members;
        }

        Chunk build() {
            Arrays.fill(cells, members + 1, HEAD, end);
            int ties = end - HEAD;
            cells = cells.length == length(ties) ? cells : Arrays.copyOf(cells, length(ties));
            steps = steps.length == ties ? steps : Arrays.copyOf(steps, ties);
            return exact == null
                    ? new Chunk(cells, steps, null)
                    : new Chunk(cells, new byte[0], Arrays.copyOf(exact, ties));
        }
    }
}
