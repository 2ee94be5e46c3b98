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
    static final Chunk EMPTY = new Chunk(new int[MEMBERS + 1], new int[0], new byte[0], null);

    /** Where each member's ties begin in {@link #ties}, and at last where they end. */
    final int[] starts;
    /** The other members, for each member in ascending order. */
    final int[] ties;
    /** Strengths in {@link Strength} steps; empty where {@code exact} has them. */
    final byte[] steps;

    final double @Nullable [] exact;

    Chunk(int[] starts, int[] ties, byte[] steps, double @Nullable [] exact) {
        this.starts = starts;
        this.ties = ties;
        this.steps = steps;
        this.exact = exact;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(ties.length);
        out.writeBoolean(exact != null);
        write(out, starts);
        write(out, ties);
        if (exact == null) {
            out.write(steps);
        } else {
            ByteBuffer bytes = ByteBuffer.allocate(exact.length * Double.BYTES);
            bytes.asDoubleBuffer().put(exact);
            out.write(bytes.array());
        }
    }

    private static void write(DataOutputStream out, int[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        out.write(bytes.array());
    }

    /** @param most bytes that may follow, so that damaged ones do not ask for all memory */
    static Chunk read(DataInputStream in, long most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most / Integer.BYTES) {
            throw new EOFException();
        }
        int[] ties = new int[length];
        boolean exact = in.readBoolean();
        int[] starts = new int[MEMBERS + 1];
        read(in, starts);
        read(in, ties);
        if (!exact) {
            byte[] steps = new byte[ties.length];
            in.readFully(steps);
            return new Chunk(starts, ties, steps, null);
        }
        double[] strengths = new double[ties.length];
        byte[] bytes = new byte[strengths.length * Double.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(strengths);
        return new Chunk(starts, ties, new byte[0], strengths);
    }

    private static void read(DataInputStream in, int[] numbers) throws IOException {
        byte[] bytes = new byte[numbers.length * Integer.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    }

    double strength(int position) {
        return exact == null ? Strength.of(steps[position] & 0xff) : exact[position];
    }

    /** Takes ties member by member, each member's in ascending order. */
    static final class Builder {
        private final int[] starts = new int[MEMBERS + 1];
        private int members;
        private int count;
        private int[] ties;
        private byte[] steps;
        private double @Nullable [] exact;

        Builder(int expected) {
            ties = new int[expected];
            steps = new byte[expected];
        }

        void add(int tie, double strength) {
            grow(1);
            ties[count] = tie;
            int whole = Strength.steps(strength);
            steps[count] = (byte) whole;
            if (whole == 0 && exact == null) {
                exact = exactly();
            }
            if (exact != null) {
                exact[count] = strength;
            }
            count++;
        }

        /** The ties between two positions of another chunk. */
        void copy(Chunk from, int begin, int end) {
            int length = end - begin;
            grow(length);
            System.arraycopy(from.ties, begin, ties, count, length);
            if (from.exact != null && exact == null) {
                exact = exactly();
            }
            if (exact == null) {
                System.arraycopy(from.steps, begin, steps, count, length);
            } else {
                for (int i = 0; i < length; i++) {
                    exact[count + i] = from.strength(begin + i);
                }
            }
            count += length;
        }

        private double[] exactly() {
            double[] all = new double[ties.length];
            for (int i = 0; i < count; i++) {
                all[i] = Strength.of(steps[i] & 0xff);
            }
            return all;
        }

        private void grow(int more) {
            if (count + more > ties.length) {
                int length = Math.max(count + more, ties.length + (ties.length >> 1) + 8);
                ties = Arrays.copyOf(ties, length);
                steps = Arrays.copyOf(steps, length);
                exact = exact == null ? null : Arrays.copyOf(exact, length);
            }
        }

        /** The next ties are the next member's. */
        void endMember() {
            starts[++members] = count;
        }

        boolean full() {
            return members == MEMBERS;
        }

        int members() {
            return members;
        }

        Chunk build() {
            Arrays.fill(starts, members + 1, starts.length, count);
            return new Chunk(
                    starts,
                    Arrays.copyOf(ties, count),
                    exact == null ? Arrays.copyOf(steps, count) : new byte[0],
                    exact == null ? null : Arrays.copyOf(exact, count));
        }
    }
}
