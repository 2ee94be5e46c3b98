package dev.kith.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the programs of the database stand, and what becomes of those of other versions. */
class PostgresBinariesTest {
    private static final String NAME = "bin-" + PostgresBinaries.VERSION;

    @TempDir
    Path folder;

    private Path home;
    private Path ready;

    @BeforeEach
    void a_build_that_has_them_unpacked() throws IOException {
        home = Files.createDirectory(folder.resolve("postgres"));
        ready = Files.createDirectory(folder.resolve("ready"));
        Path bin = Files.createDirectories(ready.resolve(NAME).resolve("bin"));
        Files.writeString(bin.resolve("initdb"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(
                bin.resolve("initdb"), java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(bin.resolve("postmaster"), Path.of("initdb"));
    }

    private List<String> names(Path of) throws IOException {
        try (Stream<Path> entries = Files.list(of)) {
            return entries.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_copy_is_as_good_as_what_was_unpacked() throws IOException {
        var binaries = PostgresBinaries.under(home, ready);
        Path program = Path.of(binaries.program("initdb"));
        assertThat(program).startsWith(home).hasContent("#!/bin/sh");
        assertThat(Files.isExecutable(program)).isTrue();
        assertThat(Files.readSymbolicLink(program.resolveSibling("postmaster"))).isEqualTo(Path.of("initdb"));
        assertThat(names(home)).containsExactly(NAME);
    }

    @Test
    void what_is_there_is_not_made_again() throws IOException {
        PostgresBinaries.under(home, ready);
        Path mark = home.resolve(NAME).resolve("mark");
        Files.createFile(mark);
        PostgresBinaries.under(home, folder.resolve("nowhere"));
        assertThat(mark).exists();
    }

    @Test
    void killed_starts_and_other_versions_are_swept_and_nothing_else_is() throws IOException {
        var binaries = PostgresBinaries.under(home, ready);
        Files.createDirectories(home.resolve("bin-17.1/bin"));
        Files.createDirectories(home.resolve("new-abc/half"));
        Files.createFile(home.resolve("new-secret"));
        Files.createDirectories(home.resolve("data"));
        Files.createFile(home.resolve("server.log"));
        binaries.sweep(home);
        assertThat(names(home)).containsExactly(NAME, "data", "server.log");
    }

    @Test
    void sweeping_follows_no_link() throws IOException {
        var binaries = PostgresBinaries.under(home, ready);
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createFile(outside.resolve("kept"));
        Files.createSymbolicLink(home.resolve("new-link"), outside);
        binaries.sweep(home);
        assertThat(names(home)).containsExactly(NAME);
        assertThat(outside.resolve("kept")).exists();
    }
}
