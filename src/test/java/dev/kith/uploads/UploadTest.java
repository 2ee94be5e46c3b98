package dev.kith.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.formats.Given;
import dev.kith.formats.Recognised;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {

    private static final Upload.Limits SMALL = new Upload.Limits(3L << 20, 10, 100);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "BEGIN:VCARD, VCARD",
        "begin:vcard, VCARD",
        "[{}], JSON",
        "'  {\"a\":1}', JSON",
        "'First Name,Last Name', TABLE",
    })
    void a_file_is_what_it_holds_whatever_it_is_called(String text, Part.Kind kind) {
        assertThat(part(text.getBytes(UTF_8)).kind()).isEqualTo(kind);
    }

    @Test
    void every_usual_encoding_is_read_as_the_same_words() throws IOException {
        var words = "Zoë,Müller\n";
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(part(words.getBytes(charset)).text()).as("%s", charset).isEqualTo(words);
            assertThat(part(("\uFEFF" + words).getBytes(charset)).text())
                    .as("%s with mark", charset)
                    .isEqualTo(words);
        }
    }

    @Test
    void what_is_not_utf_8_is_read_as_windows_1252_and_said_to_be_guessed() throws Exception {
        var part = part("Zoë €5\n".getBytes("windows-1252"));
        assertThat(part.text()).isEqualTo("Zoë €5\n");
        assertThat(Part.notesOnEncoding(List.of(part)))
                .extracting(Message::key)
                .containsExactly("formats.encoding-guessed");
    }

    @Test
    void a_lone_accent_at_the_very_end_is_windows_1252_unless_utf_8_came_before_it() {
        assertThat(part("Café".getBytes(ISO_8859_1)).sniffed().charset().name()).isEqualTo("windows-1252");
        var cut = Arrays.copyOf("Müller Café".getBytes(UTF_8), "Müller Café".getBytes(UTF_8).length - 1);
        assertThat(part(cut).sniffed().endsInsideCharacter()).isTrue();
    }

    @Test
    void bytes_that_utf_8_forbids_are_not_taken_for_it() {
        for (var bytes : List.of(
                new byte[] {'a', (byte) 0xc0, (byte) 0x80, 'b'},
                new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80, 'b'},
                new byte[] {'a', (byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
                new byte[] {'a', (byte) 0xe2, (byte) 0x82, 'b'})) {
            assertThat(part(bytes).sniffed().guessed()).isTrue();
        }
    }

    @Test
    void binary_rubbish_is_refused() {
        assertThat(Given.refused(read(Given.file("people.csv", new byte[] {1, 2, 0, 4, (byte) 0x90, 5})))
                        .key())
                .isEqualTo("formats.binary");
        assertThat(Given.refused(read(Given.file("people.csv", "%PDF-1.7 some")))
                        .key())
                .isEqualTo("formats.binary");
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(Given.refused(read(Given.file("people.csv", ""))).key()).isEqualTo("formats.empty");
    }

    @Test
    void a_file_of_200_megabytes_is_refused_by_its_size_without_being_opened() {
        var upload = Upload.of("huge.csv", 200L << 20, () -> {
            throw new AssertionError("opened");
        });
        assertThat(Given.refused(Recognised.read(upload))).isEqualTo(Message.of("formats.too-large", "huge.csv", 128L));
    }

    @Test
    void a_stream_of_unknown_size_is_read_up_to_the_limit_and_no_further() {
        var given = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                given.incrementAndGet();
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) 'x');
                given.addAndGet(length);
                return length;
            }
        };
        var reading =
                Reading.of(() -> Upload.of("endless.csv", -1, () -> endless).parts(SMALL));
        assertThat(Given.refused(reading).key()).isEqualTo("formats.too-large");
        assertThat(given.get()).isLessThan(SMALL.bytes() + (1 << 18));
    }

    @Test
    void a_zip_bomb_is_refused() {
        var zip = Given.zip(Map.of("Connections.csv", new byte[40 << 20]));
        assertThat(zip).hasSizeLessThan(100_000);
        assertThat(Given.refused(Recognised.read(Given.file("bomb.zip", zip))).key())
                .isEqualTo("formats.zip-bomb");
    }

    @Test
    void the_parts_of_a_zip_together_stay_below_the_limit() {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 4; i++) {
            var noise = new byte[1 << 20];
            new java.util.Random(i).nextBytes(noise);
            for (var b = 0; b < noise.length; b++) {
                noise[b] = (byte) ('a' + (noise[b] & 15));
            }
            entries.put("part" + i + ".csv", noise);
        }
        assertThat(Given.refused(read(Given.file("big.zip", Given.zip(entries))))
                        .key())
                .isEqualTo("formats.too-large");
    }

    @Test
    void a_zip_of_too_many_files_is_refused() {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 11; i++) {
            entries.put(i + ".csv", new byte[] {'a'});
        }
        assertThat(Given.refused(read(Given.file("many.zip", Given.zip(entries))))
                        .key())
                .isEqualTo("formats.zip-too-many");
    }

    @Test
    void a_zip_in_a_zip_stays_closed() {
        var inner = Given.zip(Map.of("Connections.csv", "x".getBytes(UTF_8)));
        assertThat(Given.refused(read(Given.file("outer.zip", Given.zip(Map.of("inner.zip", inner)))))
                        .key())
                .isEqualTo("formats.zip-in-zip");
        var beside = Given.zip(Map.of("cv.docx", inner, "a.csv", "x".getBytes(UTF_8)));
        assertThat(Given.understood(read(Given.file("outer.zip", beside))))
                .extracting(Part::name)
                .containsExactly("a.csv");
    }

    @Test
    void a_zip_cut_anywhere_is_refused() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("a.csv", "first".getBytes(UTF_8));
        entries.put("b.csv", "second".getBytes(UTF_8));
        var whole = Given.zip(entries);
        for (var length = 5; length < whole.length; length++) {
            var cut = Given.file("cut.zip", Arrays.copyOf(whole, length));
            assertThat(Given.refused(read(cut)).key()).as("cut at %d", length).startsWith("formats.zip-");
        }
    }

    @Test
    void names_inside_a_zip_are_only_words() {
        var zip = Given.zip(
                Map.of("../../etc/\u0007passwd.csv", "x".getBytes(UTF_8), "__MACOSX/._a.csv", "y".getBytes(UTF_8)));
        assertThat(Given.understood(read(Given.file("C:\\Users\\me\\z.zip", zip))))
                .extracting(Part::name)
                .containsExactly("passwd.csv");
    }

    @Test
    void a_folder_gives_its_files_in_order_and_leaves_others_out() throws IOException {
        Files.writeString(folder.resolve("b.json"), "[]");
        Files.writeString(folder.resolve("a.json"), "[]");
        Files.writeString(folder.resolve(".hidden"), "[]");
        Files.write(folder.resolve("c.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        Files.createDirectory(folder.resolve("deeper"));
        var upload = Upload.of(folder);
        assertThat(Given.understood(read(upload))).extracting(Part::name).containsExactly("a.json", "b.json");
    }

    private static Reading<List<Part>> read(Upload upload) {
        return Reading.of(() -> upload.parts(SMALL));
    }

    private static Part part(byte[] bytes) {
        return Given.understood(read(Given.file("whatever.bin", bytes))).getFirst();
    }
}
