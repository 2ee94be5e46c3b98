package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kith as its host meets it: processes, exit codes, lines on the terminal. */
class StartTest {
    @TempDir
    Path home;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end_what_a_failed_test_left() throws Exception {
        for (Process each : started) {
            each.destroy();
            each.waitFor();
        }
    }

    @Test
    @Timeout(120)
    void it_starts_on_an_empty_folder_is_not_disturbed_by_a_second_start_and_recovers_from_a_kill() throws Exception {
        Path folder = home.resolve("kith");
        var first = new Running(start(Map.of(), "run", "--data", folder.toString(), "--port", "0"));
        assertThat(first.answers()).isTrue();

        Process second = start(Map.of(), "run", "--data", folder.toString(), "--port", "0");
        assertThat(errors(second)).isEqualTo("kith: Kith already runs on " + folder + " (" + first.address + ")");
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(first.answers()).isTrue();

        ProcessHandle database = database(folder);
        first.process.destroyForcibly().waitFor();
        assertThat(database.isAlive())
                .as("a killed Kith leaves its database running")
                .isTrue();

        var again = new Running(start(Map.of(), "run", "--data", folder.toString(), "--port", "0"));
        assertThat(again.answers()).isTrue();
        database.onExit().join();

        ProcessHandle own = database(folder);
        again.process.toHandle().destroy();
        again.process.waitFor();
        own.onExit().join();
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(again.rest()).doesNotContain("ERROR", "WARN", "Exception");
        assertThat(errors(again.process)).isEmpty();
    }

    @Test
    void a_wrong_setting_is_one_line_and_exit_code_2() throws Exception {
        Process wrong = start(Map.of("KITH_PORT", "abc"));
        assertThat(errors(wrong)).isEqualTo("kith: KITH_PORT: 'abc' is not a port number (1 to 65535)");
        assertThat(wrong.waitFor()).isEqualTo(2);

        Process unknown = start(Map.of(), "fly");
        assertThat(errors(unknown)).isEqualTo("kith: there is no command fly; see ./kith help");
        assertThat(unknown.waitFor()).isEqualTo(2);

        Process extra = start(Map.of(), "run", "--prot", "1");
        assertThat(errors(extra)).isEqualTo("kith: run does not know --prot");
        assertThat(extra.waitFor()).isEqualTo(2);
    }

    @Test
    void a_database_that_is_not_there_is_one_line() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:1/kith";
        Process lost = start(Map.of("KITH_DATABASE_URL", url), "run", "--port", "0", "--data", home + "/kith");
        assertThat(errors(lost)).isEqualTo("kith: KITH_DATABASE_URL: nothing answers at " + url);
        assertThat(lost.waitFor()).isEqualTo(2);
    }

    @Test
    void a_port_in_use_is_one_line_and_leaves_no_database_running() throws Exception {
        Path folder = home.resolve("kith");
        try (var taken = new ServerSocket(0)) {
            Process late = start(
                    Map.of("KITH_BIND", "0.0.0.0"),
                    "run",
                    "--data",
                    folder.toString(),
                    "--port",
                    String.valueOf(taken.getLocalPort()));
            assertThat(errors(late))
                    .isEqualTo("kith: Port " + taken.getLocalPort()
                            + " is taken by another program; choose one with --port");
            assertThat(late.waitFor()).isEqualTo(1);
        }
        assertThat(folder.resolve("postgres/data/PG_VERSION")).exists();
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    private Process start(Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-cp",
                classPath(),
                "dev.kith.Kith"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("KITH_") || name.startsWith("JAVA_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** What the program has, without its tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes()).strip();
    }

    private static ProcessHandle database(Path folder) throws IOException {
        String pid = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** A Kith that said where it is. */
    private static final class Running {
        final Process process;
        final BufferedReader output;
        final String address;

        Running(Process process) throws IOException {
            this.process = process;
            this.output = process.inputReader();
            this.address = output.lines()
                    .filter(line -> line.startsWith("Kith runs at "))
                    .findFirst()
                    .map(line -> line.substring("Kith runs at ".length()))
                    .orElseThrow(() -> new AssertionError("it did not start: " + quietly(process)));
        }

        boolean answers() throws IOException, InterruptedException {
            try (var visitor = HttpClient.newHttpClient()) {
                var page = HttpRequest.newBuilder(URI.create(address)).build();
                return visitor.send(page, BodyHandlers.discarding()).statusCode() < 500;
            }
        }

        String rest() {
            return output.lines().collect(Collectors.joining("\n"));
        }

        private static String quietly(Process process) {
            try {
                return errors(process);
            } catch (IOException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }
}
