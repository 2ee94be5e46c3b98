package dev.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.storage.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path home;

    @Test
    void nothing_needs_to_be_set() {
        Settings settings = read(Map.of());
        assertThat(settings.data()).isEqualTo(home.resolve(".kith"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.https()).isFalse();
        assertThat(settings.database()).isNull();
        assertThat(settings.mailServer()).isNull();
        assertThat(settings.mailFrom()).isEqualTo("kith@localhost");
        assertThat(settings.registrationOpen()).isTrue();
    }

    @Test
    void everything_can_be_set() {
        Settings settings = read(
                Map.of(
                        "KITH_BIND", "0.0.0.0",
                        "KITH_BASE_URL", "https://kith.example.org/",
                        "KITH_DATABASE_URL", "postgresql://db:5433/friends",
                        "KITH_DATABASE_USER", "ada",
                        "KITH_DATABASE_PASSWORD", "p=1 2#",
                        "KITH_MAIL_SERVER", "smtp://ada%40example.org:a%3Ab+c@mail.example.org",
                        "KITH_REGISTRATION", "Invited"),
                "--port=9000",
                "--data",
                "~/elsewhere");
        assertThat(settings.data()).isEqualTo(home.resolve("elsewhere"));
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.bind()).isEqualTo("0.0.0.0");
        assertThat(settings.baseUrl()).isEqualTo("https://kith.example.org");
        assertThat(settings.https()).isTrue();
        assertThat(settings.database())
                .isEqualTo(new Settings.Database("jdbc:postgresql://db:5433/friends", "ada", "p=1 2#"));
        assertThat(settings.mailServer())
                .isEqualTo(new Settings.MailServer(false, "mail.example.org", 587, "ada@example.org", "a:b+c"));
        assertThat(settings.mailFrom()).isEqualTo("kith@kith.example.org");
        assertThat(settings.registration()).isEqualTo(Settings.Registration.INVITED);
    }

    @Test
    void a_model_can_be_named_or_done_without_and_a_missing_one_stops_nobody() {
        assertThat(read(Map.of()).model()).isEqualTo(Settings.Model.INCLUDED);
        assertThat(read(Map.of("KITH_MODEL", "None")).model()).isEqualTo(Settings.Model.NONE);
        assertThat(read(Map.of("KITH_MODEL", "/nowhere/model.onnx")).model())
                .isEqualTo(new Settings.Model(true, Path.of("/nowhere/model.onnx")));
    }

    @Test
    void the_environment_beats_the_file_and_the_command_line_beats_both() throws IOException {
        file("kith.port = 1001\nkith.bind = 127.0.0.2\nkith.mail.from = file@example.org\n");
        Settings settings =
                read(Map.of("KITH_PORT", "1002", "KITH_MAIL_FROM", "environment@example.org"), "--port", "1003");
        assertThat(settings.port()).isEqualTo(1003);
        assertThat(settings.mailFrom()).isEqualTo("environment@example.org");
        assertThat(settings.bind()).isEqualTo("127.0.0.2");
    }

    @Test
    void a_file_elsewhere_may_name_the_data_folder() throws IOException {
        Path file = home.resolve("other.properties");
        Files.writeString(file, "kith.data = " + home.resolve("there") + "\n");
        assertThat(read(Map.of(), "--config", file.toString()).data()).isEqualTo(home.resolve("there"));
        assertThat(read(Map.of("KITH_CONFIG", file.toString())).data()).isEqualTo(home.resolve("there"));
    }

    @Test
    void port_zero_is_any_free_one_and_the_address_follows() {
        Settings settings = read(Map.of(), "--port", "0");
        assertThat(settings.port()).isPositive();
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:" + settings.port());
    }

    @Test
    void words_that_are_no_settings_are_left_for_the_command() {
        var line = CommandLine.of(List.of("import", "a.csv", "--port", "1", "--as", "ada"), Map.of(), home);
        assertThat(line.command()).isEqualTo("import");
        assertThat(line.arguments()).containsExactly("a.csv", "--as", "ada");
        assertThat(line.folderNamed()).isFalse();
        assertThat(CommandLine.of(List.of("--data", "x"), Map.of(), home).command())
                .isEqualTo("run");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            KITH_PORT              | abc                     | 'abc' is not a port number (1 to 65535)
            KITH_PORT              | 65536                   | '65536' is not a port number (1 to 65535)
            KITH_PORT              | -1                      | '-1' is not a port number (1 to 65535)
            KITH_BIND              | not an address          | 'not an address' is not an address of this machine
            KITH_BASE_URL          | kith.example.org        | is not an address like https://kith.example.org
            KITH_BASE_URL          | ftp://kith.example.org  | is not an address like https://kith.example.org
            KITH_BASE_URL          | https://example.org/us  | without a path
            KITH_BASE_URL          | https://ada@example.org | is not an address like https://kith.example.org
            KITH_DATABASE_URL      | mysql://db/kith         | is not an address like jdbc:postgresql://
            KITH_DATABASE_URL      | postgresql://db         | is not an address like jdbc:postgresql://
            KITH_DATABASE_URL      | postgresql://a:b@db/k   | user and password are settings of their own
            KITH_DATABASE_USER     | ada                     | is set, but no KITH_DATABASE_URL
            KITH_DATABASE_PASSWORD | secret                  | is set, but no KITH_DATABASE_URL
            KITH_MAIL_SERVER       | mail.example.org        | is not of the form smtp://user:password@host:587
            KITH_MAIL_SERVER       | smtp://a@b:secret@host  | an @ in user or password is written %40
            KITH_MAIL_SERVER       | smtp://ada@host         | has a user without a password
            KITH_MAIL_SERVER       | smtp://host:99999       | is not of the form
            KITH_MAIL_FROM         | nobody                  | 'nobody' is not a mail address
            KITH_MAIL_FROM         | Ada <ada@example.org>   | is not a plain mail address like kith@example.org
            KITH_MAIL_FROM         | a b@example.org         | is not a mail address like kith@example.org
            KITH_REGISTRATION      | maybe                   | 'maybe' is not one of open, invited, closed
            KITH_CONFIG            | /nowhere/k.properties   | '/nowhere/k.properties' cannot be read
            KITH_PROT              | 8080                    | no such setting; did you mean KITH_PORT?
            KITH_MAIL_SMTP         | x                       | no such setting; did you mean KITH_MAIL_
            """)
    void a_wrong_value_is_one_line_that_begins_with_its_name(String name, String text, String problem) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> read(Map.of(name, text)))
                .withMessageStartingWith(name + ": ")
                .withMessageContaining(problem)
                .withMessageNotContaining("secret")
                .withMessageNotContaining("\n")
                .matches(refused -> refused.exitCode() == StartRefused.WRONG_SETTING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            kith.port=x          | kith.port in    | 'x' is not a port number
            kith.baseurl=http:/x | kith.baseurl in | no such setting; did you mean kith.base-url?
            port=9000            | port in         | no such setting; did you mean kith.port?
            kith.data=/elsewhere | kith.data in    | cannot be set in this file
            kith.config=x        | kith.config in  | cannot be set in this file
            """)
    void a_wrong_line_in_the_file_is_named_with_the_file(String text, String name, String problem) throws IOException {
        file(text);
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> read(Map.of()))
                .withMessageStartingWith(name + " " + home.resolve(".kith/kith.properties") + ": ")
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kith.mail.from=\\uZZ", "kith.mail.from=m\u00fcller"})
    void a_file_that_is_no_text_is_named(String text) throws IOException {
        Files.write(folder().resolve("kith.properties"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> read(Map.of()))
                .withMessageContaining("kith.properties is not a properties file in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--data", "--config"})
    void an_option_without_its_value_is_named(String option) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> read(Map.of(), option))
                .withMessage(option + ": needs a value");
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> read(Map.of(), option, "--other"));
    }

    @Test
    void what_the_script_reads_is_no_wrong_setting() {
        assertThat(read(Map.of("KITH_JAVA_HOME", "/jdk", "PATH", "/bin")).port())
                .isEqualTo(8080);
    }

    @Test
    void no_secret_is_ever_printed() {
        Settings settings = read(Map.of(
                "KITH_DATABASE_URL", "jdbc:postgresql://db/kith",
                "KITH_DATABASE_PASSWORD", "secret",
                "KITH_MAIL_SERVER", "smtps://ada:secret@host:465"));
        assertThat(settings.toString())
                .contains("smtps://host:465", "db/kith as kith")
                .doesNotContain("secret");
    }

    private Path folder() throws IOException {
        return Files.createDirectories(home.resolve(".kith"));
    }

    private void file(String text) throws IOException {
        Files.writeString(folder().resolve("kith.properties"), text);
    }

    private Settings read(Map<String, String> environment, String... options) {
        return SettingsReader.read(List.of(options), environment, home).settings();
    }
}
