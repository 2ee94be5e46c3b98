package dev.kith.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path home;

    @Test
    void a_new_folder_is_for_its_owner_alone() throws IOException {
        Path folder = home.resolve("a/b/kith");
        try (var held = DataFolder.open(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(held.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void what_was_coming_in_when_the_last_one_ended_is_gone() throws IOException {
        Path folder = home.resolve("kith");
        Path half = DataFolder.work(folder).resolve("a/half");
        try (var first = DataFolder.open(folder)) {
            Files.createDirectories(half.getParent());
            Files.writeString(half, "Ada");
        }
        try (var next = DataFolder.open(folder)) {
            assertThat(half).doesNotExist();
        }
    }

    @Test
    void a_second_start_learns_where_the_first_answers() {
        Path folder = home.resolve("kith");
        try (var first = DataFolder.open(folder)) {
            refused(folder, "Kith already runs on " + folder);
            first.note("http://localhost:8080");
            refused(folder, "Kith already runs on " + folder + " (http://localhost:8080)");
            first.note("http://localhost:9");
            refused(folder, "Kith already runs on " + folder + " (http://localhost:9)");
        }
        DataFolder.open(folder).close();
    }

    @Test
    void a_folder_with_other_things_in_it_is_left_alone() throws IOException {
        Files.writeString(home.resolve("thesis.txt"), "years of work");
        refused(home, home + " holds other things than Kith's: name an empty or a new folder");
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DataFolder.clear(home));
        refused(home.resolve("thesis.txt"), home.resolve("thesis.txt") + " is a file, not a folder");
        assertThat(home.resolve("thesis.txt")).exists();
        assertThat(home.resolve("kith.lock")).doesNotExist();
    }

    @Test
    void settings_may_be_there_before_the_first_start() throws IOException {
        Files.writeString(home.resolve("kith.properties"), "kith.port=9000");
        DataFolder.open(home).close();
    }

    @Test
    void clearing_follows_no_link_out_of_the_folder() throws IOException {
        Path outside = Files.createDirectory(home.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        Path folder = home.resolve("kith");
        DataFolder.open(folder).close();
        Files.createSymbolicLink(folder.resolve("link"), outside);
        DataFolder.clear(folder);
        assertThat(folder).doesNotExist();
        assertThat(outside.resolve("kept")).exists();
        DataFolder.clear(folder);
    }

    @Test
    void a_folder_in_use_is_not_cleared() {
        Path folder = home.resolve("kith");
        try (var held = DataFolder.open(folder)) {
            assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DataFolder.clear(folder));
            assertThat(held.path()).exists();
        }
    }

    @Test
    void what_the_disk_says_becomes_what_the_host_can_do() {
        Path folder = Path.of("/kith");
        assertThat(DataFolder.refused(folder, new FileSystemException("/kith/x", null, "No space left on device")))
                .hasMessage("The disk of /kith is full");
        assertThat(DataFolder.refused(folder, new AccessDeniedException("/kith")))
                .hasMessage("The data folder /kith is not writable for this user");
        assertThat(DataFolder.refused(folder, new FileSystemException("/kith", null, "Read-only file system")))
                .hasMessage("The data folder /kith is not writable for this user");
        assertThat(DataFolder.refused(folder, new IOException("Input/output error")))
                .hasMessage("The data folder /kith cannot be used: Input/output error");
    }

    private static void refused(Path folder, String line) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DataFolder.open(folder))
                .withMessage(line);
    }
}
