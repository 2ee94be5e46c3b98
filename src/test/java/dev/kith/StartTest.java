package dev.kith;

import static dev.kith.testing.KithProcess.errors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.testing.Answer;
import dev.kith.testing.HttpBrowser;
import dev.kith.testing.KithProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var first = KithProcess.up(start(Map.of(), "run", "--data", folder.toString(), "--port", "0"));
        assertThat(answers(first)).isTrue();
        comesBackFilled(first);

        Process second = start(Map.of(), "run", "--data", folder.toString(), "--port", "0");
        assertThat(errors(second)).isEqualTo("kith: Kith already runs on " + folder + " (" + first.address() + ")");
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(answers(first)).isTrue();

        ProcessHandle database = database(folder);
        first.kill();
        assertThat(database.isAlive())
                .as("a killed Kith leaves its database running")
                .isTrue();

        var again = KithProcess.up(start(Map.of(), "run", "--data", folder.toString(), "--port", "0"));
        assertThat(answers(again)).isTrue();
        database.onExit().join();

        ProcessHandle own = database(folder);
        again.stop();
        own.onExit().join();
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(again.log()).doesNotContain("ERROR", "WARN", "Exception");
        assertThat(errors(again.process())).isEmpty();
    }

    /** The form of the first run, filled in wrong. */
    private static void comesBackFilled(KithProcess kith) {
        var browser = new HttpBrowser(kith::address);
        browser.get("/first-run").ok();
        Answer back = browser.post(
                        "/first-run",
                        "community",
                        "",
                        "place",
                        "Lisbon, Portugal",
                        "name",
                        "Hugo",
                        "email",
                        "hugo at home",
                        "password",
                        "short")
                .comesBack();
        assertThat(back.form("/first-run"))
                .containsEntry("name", "Hugo")
                .containsEntry("place", "Lisbon, Portugal")
                .containsEntry("email", "hugo at home")
                .containsEntry("password", "");
        for (String field : List.of("community", "email", "password")) {
            assertThat(back.texts("#" + field + "-problem")).hasSize(1);
        }
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
        Process process = KithProcess.begin(home, environment, words);
        started.add(process);
        return process;
    }

    private static ProcessHandle database(Path folder) throws IOException {
        String pid = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static boolean answers(KithProcess kith) {
        return new HttpBrowser(kith::address).get("/").status() < 500;
    }
}
