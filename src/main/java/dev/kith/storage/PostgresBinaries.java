package dev.kith.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL programs that travel in Kith's own jar, unpacked beside the data they work on. */
record PostgresBinaries(Path folder) {
    /** Of the binaries that the build names; a test holds them together. */
    static final String VERSION = "18.6";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));
    private static final Map<String, String> ARCHITECTURES = Map.of("amd64", "x86_64", "aarch64", "arm_64");

    /** Where {@code ./kith build} keeps them unpacked: that takes two seconds, and a copy hardly any. */
    private static final String READY = "kith.postgres";

    /** Puts them under {@code home} unless they are there. */
    static PostgresBinaries under(Path home) throws IOException {
        String ready = System.getProperty(READY);
        return under(home, ready == null ? null : Path.of(ready));
    }

    /** @param ready a folder in which they may stand unpacked, if there is one */
    static PostgresBinaries under(Path home, @Nullable Path ready) throws IOException {
        String name = "bin-" + VERSION;
        Path folder = home.resolve(name);
        if (!Files.isDirectory(folder)) {
            Path fresh = home.resolve("new-" + UUID.randomUUID());
            if (ready != null && Files.isDirectory(ready.resolve(name))) {
                copy(ready.resolve(name), fresh);
            } else {
                unpack(fresh);
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(
                        each,
                        to.resolve(from.relativize(each)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Removes what killed starts and earlier versions left under {@code home}. */
    void sweep(Path home) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            for (Path each : entries.toList()) {
                String name = each.getFileName().toString();
                if (name.startsWith("new-") || (name.startsWith("bin-") && !each.equals(folder))) {
                    DataFolder.delete(each);
                }
            }
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path folder) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String architecture = System.getProperty("os.arch", "");
        String archive = "/postgres-" + system + "-" + ARCHITECTURES.getOrDefault(architecture, architecture) + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new StartRefused("Kith brings no PostgreSQL for " + system + " on " + architecture
                        + ": set KITH_DATABASE_URL to a PostgreSQL 15 or later");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    put(tar, entry, folder.resolve(entry.getName()));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void put(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.getName().endsWith(".a")) {
            return;
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
