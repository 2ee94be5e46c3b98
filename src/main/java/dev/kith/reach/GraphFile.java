package dev.kith.reach;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

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
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var out = new Out(channel);
            out.put(VERSION);
            out.put(view.change());
            out.put(view.mark().getMostSignificantBits());
            out.put(view.mark().getLeastSignificantBits());
            int size = view.graph().size();
            out.put(size);
            for (int member = 0; member < size; member++) {
                UUID id = view.members().id(member);
                out.put(id.getMostSignificantBits());
                out.put(id.getLeastSignificantBits());
            }
            for (Chunk chunk : view.graph().chunks()) {
                out.put(chunk);
            }
            out.end();
            channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty where there is none that can be trusted. */
    Optional<View> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(path)) {
            var in = new In(channel);
            if (in.number() != VERSION) {
                return Optional.empty();
            }
            long change = in.number();
            var mark = new UUID(in.number(), in.number());
            int size = in.length(2 * Long.BYTES);
            var members = new Members(size);
            for (int member = 0; member < size; member++) {
                members.number(in.number(), in.number());
            }
            Chunk[] chunks = new Chunk[(size + Chunk.MASK) >>> Chunk.BITS];
            for (int i = 0; i < chunks.length; i++) {
                chunks[i] = in.chunk();
            }
            in.end();
            return Optional.of(new View(TieGraph.of(chunks, size), members, change, mark));
        } catch (IOException cutOrDamaged) {
            return Optional.empty();
        }
    }

    /** Numbers of eight bytes and blocks of others, then their sum. */
    private static final class Out {
        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        private final CRC32C sum = new CRC32C();

        Out(FileChannel channel) {
            this.channel = channel;
        }

        void put(long number) throws IOException {
            room(Long.BYTES);
            buffer.putLong(number);
        }

        void put(Chunk chunk) throws IOException {
            put(chunk.ties.length);
            put(chunk.exact == null ? 0 : 1);
            put(chunk.starts);
            put(chunk.ties);
            if (chunk.exact == null) {
                put(chunk.steps);
            } else {
                for (double strength : chunk.exact) {
                    put(Double.doubleToLongBits(strength));
                }
            }
        }

        private void put(int[] numbers) throws IOException {
            for (int done = 0; done < numbers.length; ) {
                room(Integer.BYTES);
                int part = Math.min(numbers.length - done, buffer.remaining() / Integer.BYTES);
                buffer.asIntBuffer().put(numbers, done, part);
                buffer.position(buffer.position() + part * Integer.BYTES);
                done += part;
            }
        }

        private void put(byte[] bytes) throws IOException {
            for (int done = 0; done < bytes.length; ) {
                room(1);
                int part = Math.min(bytes.length - done, buffer.remaining());
                buffer.put(bytes, done, part);
                done += part;
            }
        }

        private void room(int bytes) throws IOException {
            if (buffer.remaining() < bytes) {
                flush();
            }
        }

        private void flush() throws IOException {
            buffer.flip();
            sum.update(buffer.duplicate());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
        }

        void end() throws IOException {
            flush();
            buffer.putLong(sum.getValue()).flip();
            channel.write(buffer);
        }
    }

    private static final class In {
        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
        private final CRC32C sum = new CRC32C();
        private int summed;

        In(FileChannel channel) {
            this.channel = channel;
        }

        long number() throws IOException {
            need(Long.BYTES);
            return buffer.getLong();
        }

        /** A length that the rest of the file can hold, so that a damaged one does not ask for all memory. */
        int length(int bytesEach) throws IOException {
            long length = number();
            if (length < 0 || length > (channel.size() - channel.position() + buffer.remaining()) / bytesEach) {
                throw new EOFException();
            }
            return (int) length;
        }

        Chunk chunk() throws IOException {
            int[] ties = new int[length(Integer.BYTES)];
            boolean exact = number() == 1;
            int[] starts = new int[Chunk.MEMBERS + 1];
            read(starts);
            read(ties);
            if (!exact) {
                return new Chunk(starts, ties, bytes(ties.length), null);
            }
            double[] strengths = new double[ties.length];
            for (int i = 0; i < strengths.length; i++) {
                strengths[i] = Double.longBitsToDouble(number());
            }
            return new Chunk(starts, ties, new byte[0], strengths);
        }

        private void read(int[] numbers) throws IOException {
            for (int done = 0; done < numbers.length; ) {
                need(Integer.BYTES);
                int part = Math.min(numbers.length - done, buffer.remaining() / Integer.BYTES);
                buffer.asIntBuffer().get(numbers, done, part);
                buffer.position(buffer.position() + part * Integer.BYTES);
                done += part;
            }
        }

        private byte[] bytes(int length) throws IOException {
            byte[] bytes = new byte[length];
            for (int done = 0; done < length; ) {
                need(1);
                int part = Math.min(length - done, buffer.remaining());
                buffer.get(bytes, done, part);
                done += part;
            }
            return bytes;
        }

        private void need(int bytes) throws IOException {
            if (buffer.remaining() >= bytes) {
                return;
            }
            sum.update(buffer.array(), summed, buffer.position() - summed);
            buffer.compact();
            while (buffer.position() < bytes) {
                if (channel.read(buffer) < 0) {
                    throw new EOFException();
                }
            }
            buffer.flip();
            summed = 0;
        }

        void end() throws IOException {
            sum.update(buffer.array(), summed, buffer.position() - summed);
            summed = buffer.position();
            long value = sum.getValue();
            if (number() != value || channel.position() < channel.size() || buffer.hasRemaining()) {
                throw new EOFException();
            }
        }
    }
}
