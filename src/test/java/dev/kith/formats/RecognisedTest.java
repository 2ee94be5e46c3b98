package dev.kith.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.uploads.Message;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class RecognisedTest {

    private static final String CONNECTIONS = "First Name,Last Name,Connected On\nAda,Okafor,08 Feb 2026\n";
    private static final String CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n";
    private static final String GROUPS = "[{\"id\":\"1\",\"name\":\"Loom\",\"urlname\":\"loom\"}]";

    @Test
    void each_format_is_known_by_its_content() {
        assertThat(read("a", CONNECTIONS)).isInstanceOf(Recognised.People.class);
        assertThat(read("a", CARD)).isInstanceOf(Recognised.People.class);
        assertThat(read("a", GROUPS)).isInstanceOf(Recognised.Archive.class);
    }

    @Test
    void json_beside_the_connections_does_not_make_it_an_archive_nor_a_readme_a_list() {
        var export = new LinkedHashMap<String, byte[]>();
        export.put("settings.json", "{}".getBytes(UTF_8));
        export.put("Connections.csv", CONNECTIONS.getBytes(UTF_8));
        assertThat(Given.understood(Recognised.read(Given.file("a.zip", Given.zip(export)))))
                .isInstanceOf(Recognised.People.class);
        var archive = new LinkedHashMap<String, byte[]>();
        archive.put("README.md", "# An archive\n".getBytes(UTF_8));
        archive.put("chapters.json", GROUPS.getBytes(UTF_8));
        assertThat(Given.understood(Recognised.read(Given.file("a.zip", Given.zip(archive)))))
                .isInstanceOf(Recognised.Archive.class);
    }

    @Test
    void a_table_of_something_else_and_a_contact_file_too_large_are_refused() {
        assertThat(Given.refused(Recognised.read(Given.file("a.csv", "Tea,2\n")))
                        .key())
                .isEqualTo("formats.linkedin-no-header");
        var large = CONNECTIONS + "x,y,01 Jan 2020\n".repeat((66 << 20) / 16);
        assertThat(Given.refused(Recognised.read(Given.file("a.csv", large))))
                .isEqualTo(Message.of("formats.too-large", "a.csv", 64L));
    }

    private static Recognised read(String name, String text) {
        return Given.understood(Recognised.read(Given.file(name, text)));
    }
}
