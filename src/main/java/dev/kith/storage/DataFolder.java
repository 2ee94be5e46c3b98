package dev.kith.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one folder with everything this Kith keeps, held by one process at a time.
 *
 * <p>The lock is the operating system's, so it goes with the process however that ends; the address of the holder
 * stands in the file for whoever comes second.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "kith.lock";
    private static final String WORK = "work";
    private static final List<String> OURS = List.of(LOCK, "kith.properties", "postgres", WORK);
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder where it is missing, and holds it until {@link #close}.
     *
     * @throws StartRefused when another Kith holds it, it is not writable, or it holds other things than Kith's
     */
    public static DataFolder open(Path path) {
        try {
            prepare(path);
            var channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String address = read(channel);
                channel.close();
                throw new StartRefused(
                        "Kith already runs on " + path + (address.isEmpty() ? "" : " (" + address + ")"));
            }
            channel.truncate(0);
            delete(work(path));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    /**
     * Removes the folder with everything in it, if it is there and Kith's; for one that was only made for a while.
     *
     * @throws StartRefused when another Kith holds it
     */
    public static void clear(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (DataFolder held = open(path)) {
            EmbeddedPostgres.abandon(held.path);
            delete(held.path);
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    public Path path() {
        return path;
    }

    /** Where files lie while they come in; what a killed one left there goes at the next start. */
    public static Path work(Path data) {
        return data.resolve(WORK);
    }

    /** Leaves word where this Kith answers, for a second start on the same folder. */
    public void note(String address) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(address.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    /** What an input or output failure in the folder means to the host. */
    static StartRefused refused(Path path, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("No space left") || reason.contains("quota exceeded")) {
            return new StartRefused("The disk of " + path + " is full", failure);
        }
        if (failure instanceof AccessDeniedException
                || reason.contains("Permission denied")
                || reason.contains("Read-only")) {
            return new StartRefused("The data folder " + path + " is not writable for this user", failure);
        }
        return new StartRefused("The data folder " + path + " cannot be used: " + reason, failure);
    }

    private static void prepare(Path path) throws IOException {
        if (!Files.exists(path)) {
            Path parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else if (!Files.isDirectory(path)) {
            throw new StartRefused(path + " is a file, not a folder");
        } else if (!Files.isWritable(path)) {
            throw new StartRefused("The data folder " + path + " is not writable for this user");
        } else if (!empty(path) && OURS.stream().noneMatch(name -> Files.exists(path.resolve(name)))) {
            throw new StartRefused(path + " holds other things than Kith's: name an empty or a new folder");
        }
    }

    private static boolean empty(Path path) throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(500);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    /** Deletes a folder with all that is in it, if it is there. Links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> inside;
            try (Stream<Path> entries = Files.list(folder)) {
                inside = entries.toList();
            }
            for (Path each : inside) {
                delete(each);
            }
        }
        try {
            Files.deleteIfExists(folder);
        } catch (NoSuchFileException gone) {
            return;
        }
    }
}
