package dev.kith.reach;

import dev.kith.graph.TieGraph;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
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
    private static final long VERSION = 0x4b69_7468_0002L;
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
            view.graph().write(out);
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
            int size = in.readInt();
            if (size < 0 || size > Files.size(path) / (2 * Long.BYTES)) {
                return Optional.empty();
            }
            var members = new Members(size);
            for (int member = 0; member < size; member++) {
                members.number(in.readLong(), in.readLong());
            }
            TieGraph graph = TieGraph.read(in, size, Files.size(path));
            long sumOfAll = sum.getChecksum().getValue();
            boolean whole = in.readLong() == sumOfAll && in.read() < 0;
            return whole ? Optional.of(new View(graph, members, change, mark)) : Optional.empty();
        } catch (IOException cutOrDamaged) {
            return Optional.empty();
        }
    }
}
