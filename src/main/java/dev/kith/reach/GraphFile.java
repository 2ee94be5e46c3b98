package dev.kith.reach;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A {@link View} as a file, from which a start is quicker than from PostgreSQL. The file is whole or not there: it is
 * written beside the old one and then takes its place. What is cut, damaged or of another version is not taken.
 */
final class GraphFile {
    private static final long VERSION = 0x4b69_7468_0001L;
    private static final int BUFFER = 1 << 20;
    private final Path path;

    GraphFile(Path path) {
        this.path = path;
    }

    void write(View view) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (var file = new FileOutputStream(fresh.toFile());
                var sum = new CheckedOutputStream(new BufferedOutputStream(file, BUFFER), new CRC32C());
                var out = new DataOutputStream(sum)) {
            out.writeLong(VERSION);
            out.writeLong(view.change());
            write(out, view.mark());
            int size = view.graph().size();
            out.writeInt(size);
            for (int member = 0; member < size; member++) {
                write(out, view.members().id(member));
            }
            for (Chunk chunk : view.graph().chunks()) {
                write(out, chunk);
            }
            out.writeLong(sum.getChecksum().getValue());
            out.flush();
            file.getFD().sync();
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, Chunk chunk) throws IOException {
        out.writeInt(chunk.ties.length);
        out.writeBoolean(chunk.exact != null);
        write(out, chunk.starts);
        write(out, chunk.ties);
        if (chunk.exact == null) {
            out.write(chunk.steps);
        } else {
            ByteBuffer bytes = ByteBuffer.allocate(chunk.exact.length * Double.BYTES);
            bytes.asDoubleBuffer().put(chunk.exact);
            out.write(bytes.array());
        }
    }

    private static void write(DataOutputStream out, int[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        out.write(bytes.array());
    }

    /** Empty where there is none that can be trusted. */
    Optional<View> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (var sum = new CheckedInputStream(
                        new BufferedInputStream(Files.newInputStream(path), BUFFER), new CRC32C());
                var in = new DataInputStream(sum)) {
            if (in.readLong() != VERSION) {
                return Optional.empty();
            }
            long change = in.readLong();
            var mark = new UUID(in.readLong(), in.readLong());
            int size = length(in, 2 * Long.BYTES);
            var members = new Members(size);
            for (int member = 0; member < size; member++) {
                members.number(in.readLong(), in.readLong());
            }
            Chunk[] chunks = new Chunk[(size + Chunk.MASK) >>> Chunk.BITS];
            for (int i = 0; i < chunks.length; i++) {
                chunks[i] = chunk(in);
            }
            long sumOfAll = sum.getChecksum().getValue();
            boolean whole = in.readLong() == sumOfAll && in.read() < 0;
            return whole ? Optional.of(new View(TieGraph.of(chunks, size), members, change, mark)) : Optional.empty();
        } catch (IOException cutOrDamaged) {
            return Optional.empty();
        }
    }

    /** One that the file can hold, so that a damaged one does not ask for all memory. */
    private int length(DataInputStream in, int bytesEach) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > Files.size(path) / bytesEach) {
            throw new EOFException();
        }
        return length;
    }

    private Chunk chunk(DataInputStream in) throws IOException {
        int[] ties = new int[length(in, Integer.BYTES)];
        boolean exact = in.readBoolean();
        int[] starts = new int[Chunk.MEMBERS + 1];
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
}
