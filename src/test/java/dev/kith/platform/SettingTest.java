package dev.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.storage.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names and borders of what a host can set. */
class SettingTest {
    @TempDir
    Path home;

    private Settings read(String name, String value) {
        return SettingsReader.read(List.of(), Map.of(name, value), home).settings();
    }

    private void refuses(String name, String value) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> read(name, value))
                .withMessageStartingWith(name + ": ");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void a_setting_is_found_by_each_of_its_names_and_written_down(Setting setting) throws IOException {
        assertThat(Setting.ofVariable(setting.variable())).contains(setting);
        assertThat(Setting.ofProperty(setting.property)).contains(setting);
        assertThat(Setting.nearest(setting.property)).isEqualTo(setting.property);
        assertThat(Files.readString(Path.of("docs/settings.md"))).contains(setting.variable());
    }

    @ParameterizedTest
    @CsvSource({
        "KITH_PROT, KITH_PORT",
        "KITH_BASEURL, KITH_BASE_URL",
        "KITH_MAILFROM, KITH_MAIL_FROM",
        "KITH_REGISTRATIONS, KITH_REGISTRATION",
        "kith.mail_server, kith.mail.server",
        "kith.database-password, kith.database.password",
        "kith.Port, kith.port"
    })
    void a_slip_of_the_keys_is_told_what_was_meant(String typed, String meant) {
        assertThat(Setting.nearest(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "80", "8080", "65535", "00443"})
    void a_port_of_the_network_is_taken(String port) {
        assertThat(read("KITH_PORT", port).port()).isEqualTo(Integer.parseInt(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "99999", "100000", "-80", "8080a", "80.0", "٨٠", "0x50"})
    void no_other_number_is(String port) {
        refuses("KITH_PORT", port);
    }

    @ParameterizedTest
    @CsvSource({
        "https://kith.example, https://kith.example, true",
        "https://kith.example/, https://kith.example, true",
        "http://localhost:8080, http://localhost:8080, false",
        "https://[2001:db8::1]:8443, https://[2001:db8::1]:8443, true"
    })
    void the_address_that_members_type_stands_without_a_slash(String typed, String kept, boolean https) {
        assertThat(read("KITH_BASE_URL", typed).baseUrl()).isEqualTo(kept);
        assertThat(read("KITH_BASE_URL", typed).https()).isEqualTo(https);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kith",
                "https://",
                "https://kith.example?x",
                "https://kith.example#top",
                "https://kith.example//",
                "https://kith example",
                "mailto:kith@example.org"
            })
    void an_address_that_a_link_could_not_begin_with_is_refused(String typed) {
        refuses("KITH_BASE_URL", typed);
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example, false, mail.example, 587",
        "smtps://mail.example, true, mail.example, 465",
        "smtp://mail.example:25/, false, mail.example, 25",
        "smtps://mail.example:2465, true, mail.example, 2465"
    })
    void a_mail_server_has_the_usual_port_of_its_kind(String typed, boolean tls, String host, int port) {
        assertThat(read("KITH_MAIL_SERVER", typed).mailServer())
                .isEqualTo(new Settings.MailServer(tls, host, port, null, null));
    }

    @Test
    void a_password_may_hold_anything_that_is_written_as_an_address_has_it() {
        assertThat(read("KITH_MAIL_SERVER", "smtps://kith:a%3Ab%2Fc%25%20d+e@mail.example")
                        .mailServer())
                .isEqualTo(new Settings.MailServer(true, "mail.example", 465, "kith", "a:b/c% d+e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp://",
                "smtp://:secret@mail.example",
                "smtp://mail.example/inbox",
                "imap://mail.example",
                "mail.example:587",
                "smtp://mail.example:abc"
            })
    void a_mail_server_that_no_mail_reaches_is_refused_without_its_secret(String typed) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> read("KITH_MAIL_SERVER", typed))
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"open, OPEN", "OPEN, OPEN", "Invited, INVITED", "closed, CLOSED", "' closed ', CLOSED"})
    void who_may_join_is_written_in_any_case(String typed, Settings.Registration meant) {
        assertThat(read("KITH_REGISTRATION", typed).registration()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KITH_PORT",
                "KITH_BIND",
                "KITH_BASE_URL",
                "KITH_DATABASE_URL",
                "KITH_DATABASE_USER",
                "KITH_MAIL_SERVER",
                "KITH_MAIL_FROM",
                "KITH_REGISTRATION",
                "KITH_MODEL"
            })
    void an_empty_value_is_as_if_it_were_not_set(String name) {
        assertThat(read(name, "  ")).isEqualTo(read("PATH", "/bin"));
    }

    @Test
    void an_empty_variable_unsets_what_the_file_says() throws IOException {
        Path folder = Files.createDirectories(home.resolve(".kith"));
        Files.writeString(folder.resolve("kith.properties"), "kith.bind = 127.0.0.2\nkith.port = 9000\n");
        Settings settings = read("KITH_BIND", "");
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(9000);
    }

    @Test
    void a_folder_may_be_named_from_home_or_from_here() {
        assertThat(read("KITH_DATA", "~/kith").data()).isEqualTo(home.resolve("kith"));
        assertThat(read("KITH_DATA", "kith/../other").data())
                .isEqualTo(Path.of("other").toAbsolutePath());
        assertThat(read("KITH_DATA", "~kith").data()).isEqualTo(Path.of("~kith").toAbsolutePath());
    }

    @Test
    void a_demo_elsewhere_or_unheard_keeps_all_other_settings() {
        Settings settings = read("KITH_REGISTRATION", "closed");
        Settings elsewhere = settings.on(home.resolve("demo"));
        assertThat(elsewhere.data()).isEqualTo(home.resolve("demo"));
        assertThat(elsewhere.on(settings.data())).isEqualTo(settings);
        assertThat(settings.unheard().port()).isZero();
        assertThat(settings.unheard().bind()).isEqualTo("127.0.0.1");
        assertThat(settings.unheard().registration()).isEqualTo(Settings.Registration.CLOSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                          | run    | ''           | false",
                "--port 1                  | run    | ''           | false",
                "demo --data x             | demo   | ''           | true",
                "import a.csv --data=x     | import | a.csv        | true",
                "run extra words           | run    | extra words  | false",
                "-v                        | run    | -v           | false",
                "backup --to x --port 1    | backup | --to x       | false"
            })
    void a_command_is_the_first_word_and_keeps_what_is_no_setting(
            String typed, String command, String rest, boolean folder) {
        List<String> words = typed == null ? List.of() : List.of(typed.split(" "));
        CommandLine line = CommandLine.of(words, Map.of(), home);
        assertThat(line.command()).isEqualTo(command);
        assertThat(String.join(" ", line.arguments())).isEqualTo(rest);
        assertThat(line.folderNamed()).isEqualTo(folder);
    }
}
