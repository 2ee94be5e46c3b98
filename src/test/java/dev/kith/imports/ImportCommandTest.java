package dev.kith.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class ImportCommandTest {
    private static final String CONNECTIONS =
            "First Name,Last Name,Company,Position,Connected On\nAda,Okafor,Loom,Weaver,08 Feb 2024\n,,,,09 Feb 2024\n";

    @Autowired
    Stage stage;

    @Autowired
    ImportCommand command;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        clock.set(TestClock.START);
        System.setOut(new PrintStream(said, true, UTF_8));
        System.setErr(new PrintStream(said, true, UTF_8));
    }

    @AfterEach
    void stop_listening() {
        System.setOut(out);
        System.setErr(err);
    }

    private int run(Object... words) {
        said.reset();
        return command.run(List.of(words).stream().map(Object::toString).toList());
    }

    private String said() {
        return said.toString(UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_members_contacts_come_in_with_a_report() throws IOException {
        Member amara = stage.member(Cast.AMARA);
        Path file = file("Connections.csv", CONNECTIONS);
        assertThat(run("--for", amara.email(), file)).isEqualTo(ImportCommand.DONE);
        assertThat(said()).contains("One new person", "One place was not understood", "Connections.csv, line 3");
        assertThat(run("--for=" + amara.email(), file)).isEqualTo(ImportCommand.DONE);
        assertThat(said()).contains("Nothing changed");
    }

    @Test
    void contacts_without_a_member_are_asked_whose_they_are() throws IOException {
        assertThat(run(file("Connections.csv", CONNECTIONS))).isEqualTo(ImportCommand.WRONG);
        assertThat(said()).contains("--for EMAIL");
        assertThat(run("--for", "nobody@kith.example", folder)).isEqualTo(ImportCommand.WRONG);
        assertThat(said()).contains("nobody@kith.example");
    }

    @Test
    void an_archive_comes_in_from_its_folder() throws IOException {
        file("README.md", "# An archive\n");
        file(
                "chapters.json",
                "[{\"id\":\"cli-1\",\"name\":\"Spindle\",\"urlname\":\"spindle-cli\",\"city\":\"Porto\",\"country\":\"pt\"}]");
        file(
                "events_2019.json",
                "[{\"id\":\"cli-2\",\"title\":\"Spin\",\"status\":\"PAST\",\"dateTime\":\"2019-07-04T18:30:00+01:00\",\"group\":{\"urlname\":\"spindle-cli\",\"name\":\"Spindle\"}}]");
        assertThat(run(folder)).isEqualTo(ImportCommand.DONE);
        assertThat(said()).contains("One new group", "One new event");
        assertThat(run(folder)).isEqualTo(ImportCommand.DONE);
        assertThat(said()).contains("Nothing changed");
        assertThat(run("--for", stage.member(Cast.MEI).email(), folder)).isEqualTo(ImportCommand.REFUSED);
        assertThat(said()).contains("A host brings it in");
    }

    @Test
    void what_cannot_be_read_is_said_in_one_line() throws IOException {
        assertThat(run()).isEqualTo(ImportCommand.WRONG);
        assertThat(said()).startsWith("Usage:");
        assertThat(run("--from", "x")).isEqualTo(ImportCommand.WRONG);
        assertThat(run(folder.resolve("missing.csv"))).isEqualTo(ImportCommand.WRONG);
        assertThat(said()).contains("missing.csv").hasLineCount(1);
        assertThat(run(file("cut.json", "[{\"id\":\"1\""))).isEqualTo(ImportCommand.REFUSED);
        assertThat(said()).contains("cut.json").hasLineCount(1);
    }
}
