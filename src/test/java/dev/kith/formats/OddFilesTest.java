package dev.kith.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kith.uploads.Message;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever someone brings, the answer is people, an archive or a reason; never a fault, never a full memory. */
class OddFilesTest {

    private static final String CONNECTIONS =
            "Notes:\n\"a \"\"b\"\"\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                    + "Ada,\"Okafor, PhD\",https://www.linkedin.com/in/ada,a@example.org,Löom,\"W\neaver\",08 Feb 2026\n"
                            .repeat(3);
    private static final String CARDS = """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB;;;
            TEL;CELL;PREF:555
            BDAY:--0522
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            UID:urn:uuid:1
            FN:Ada
            item1.URL:https://example.org
            item1.X-ABLabel:_$!<HomePage>!$_
            ADR;LABEL="a^nb":;;Street 1;Town;;1;Land
            PHOTO:data:image/jpeg;base64,/9j/4AAQ
            BDAY:1604-05-09
            RELATED;VALUE=text;TYPE=friend:Tom
            TEL;VALUE=uri:tel:+1-555
            END:VCARD
            """;
    private static final String ARCHIVE = """
            [{"id":"1","name":"Löom","urlname":"l","lat":1.5,"lon":2,"timezone":"Europe/Berlin","foundedDate":"2015-03-01T10:00:00+01:00"},
            {"id":"2","title":"T","status":"PAST","dateTime":"2019-07-04T18:30:00+02:00","duration":"PT1H","venues":[{"name":"V","lat":1,"lon":2}],
            "rsvps":{"yesCount":1},"group":{"urlname":"l","name":"L"}}]
            """;

    static Stream<byte[]> good() {
        return Stream.of(
                CONNECTIONS.getBytes(UTF_8),
                CARDS.getBytes(UTF_8),
                ARCHIVE.getBytes(UTF_8),
                Given.zip(Map.of("Connections.csv", CONNECTIONS.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_good_file_is_understood(byte[] good) {
        Given.understood(Recognised.read(Given.file("file", good)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_damaged_file_never_makes_a_reader_fail(byte[] good) {
        var random = new Random(20);
        for (var round = 0; round < 1_500; round++) {
            var damaged = damaged(good, random);
            assertThatCode(() -> Recognised.read(Given.file("file", damaged)))
                    .as(() -> new String(damaged, UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        var bytes = good.clone();
        for (var times = random.nextInt(6); times >= 0; times--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "\",;:=\n{}[]0-".charAt(random.nextInt(12));
                case 2 -> bytes = at < 2 ? bytes : Arrays.copyOf(bytes, at);
                default -> {
                    var from = random.nextInt(bytes.length);
                    System.arraycopy(
                            bytes, from, bytes, at, Math.min(bytes.length - Math.max(at, from), random.nextInt(20)));
                }
            }
        }
        return bytes;
    }

    @Test
    void a_line_of_a_million_cells_is_no_list_of_connections() {
        var wide = ",".repeat(1 << 20);
        assertThat(reason("a.csv", wide)).isEqualTo("formats.linkedin-no-header");
        assertThat(reason("a.csv", "First Name,Connected On\n" + wide)).startsWith("formats.");
    }

    @Test
    void more_people_than_anyone_knows_are_refused() {
        var rows = new StringBuilder("First Name,Last Name,Connected On\n");
        var cards = new StringBuilder();
        for (var i = 0; i <= FoundPeople.MOST; i++) {
            rows.append("P").append(i).append(",X,01 Jan 2020\n");
        }
        for (var i = 0; i <= FoundPeople.MOST; i++) {
            cards.append("BEGIN:VCARD\nVERSION:3.0\nFN:P").append(i).append("\nEND:VCARD\n");
        }
        assertThat(reason("a.csv", rows.toString())).isEqualTo("formats.too-many");
        assertThat(reason("a.vcf", cards.toString())).isEqualTo("formats.too-many");
    }

    @Test
    void one_card_as_long_as_a_book_is_refused() {
        var card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n" + "TEL:1\n".repeat(10_000) + "END:VCARD\n";
        assertThat(reason("a.vcf", card)).isEqualTo("formats.vcard-outsized");
    }

    @Test
    void a_report_stays_short_enough_to_be_read() {
        var rows = new StringBuilder("First Name,Last Name,URL,Connected On\n");
        for (var i = 0; i < 5_010; i++) {
            rows.append(",,https://www.linkedin.com/in/p").append(i).append(",01 Jan 2020\n");
        }
        var found = Given.understood(LinkedInConnections.read(Given.file("a.csv", rows.toString())));
        assertThat(found.notUnderstood()).hasSize(5_000);
        assertThat(found.notes()).containsExactly(Message.of("formats.more-not-understood", 10));
    }

    @Test
    void an_archive_of_endless_small_change_is_refused() {
        assertThat(reason("a.json", "[{\"a\":[" + "0,".repeat(3_100_000) + "0]}]"))
                .isEqualTo("formats.json-outsized");
    }

    private static String reason(String name, String text) {
        return Given.refused(Recognised.read(Given.file(name, text))).key();
    }
}
