package dev.kith.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.uploads.Reading.Refusal;
import dev.kith.uploads.Reading.Refused;
import dev.kith.uploads.Reading.Understood;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a file that cannot be read, and what a file is called. */
class ReadingTest {
    private static Message why(IOException thrown) {
        return ((Refused<?>) Reading.of(() -> {
                    throw thrown;
                }))
                .why();
    }

    @Test
    void what_could_be_read_is_what_was_found() {
        assertThat(Reading.of(() -> "Ada")).isEqualTo(new Understood<>("Ada"));
    }

    @Test
    void a_zip_is_locked_or_damaged_or_cut_and_each_is_said_apart() {
        assertThat(why(new ZipException("encrypted ZIP entry not supported")))
                .isEqualTo(Message.of("formats.zip-locked"));
        assertThat(why(new ZipException("invalid stored block lengths"))).isEqualTo(Message.of("formats.zip-damaged"));
        assertThat(why(new ZipException())).isEqualTo(Message.of("formats.zip-damaged"));
        assertThat(why(new EOFException("Unexpected end of ZLIB input stream")))
                .isEqualTo(Message.of("formats.zip-cut-off"));
    }

    @Test
    void what_the_disk_does_not_give_is_said_without_its_path() {
        assertThat(why(new FileNotFoundException("/home/mei/secret.csv"))).isEqualTo(Message.of("formats.unreadable"));
    }

    @Test
    void a_refusal_from_deep_inside_keeps_its_reason() {
        Reading<String> refused = Reading.of(() -> {
            throw new Refusal("formats.cut-off", "a.csv", 7L);
        });

        assertThat(refused).isEqualTo(new Refused<>(Message.of("formats.cut-off", "a.csv", 7L)));
    }

    @Test
    void a_fault_of_the_program_is_not_hidden_as_a_bad_file() {
        assertThatThrownBy(() -> Reading.of(() -> {
                    throw new IllegalStateException("ours");
                }))
                .hasMessage("ours");
    }

    private static Upload file(String name, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return Upload.of(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "people.csv, people.csv",
        "C:\\Users\\Mei\\people.csv, people.csv",
        "../../etc/passwd, passwd",
        "a/b\\c.vcf, c.vcf",
        "folder/, ''",
        "'Mei\r\n: x.csv', Mei: x.csv",
    })
    void of_a_browsers_name_the_last_piece_is_kept_for_messages(String sent, String kept) {
        assertThat(file(sent, "x").pieces().getFirst().name()).isEqualTo(kept);
    }

    @Test
    void several_files_are_one_upload_and_the_first_stays_as_it_was() {
        Upload one = file("a.vcf", "abc");
        Upload two = one.and("sub/b.vcf", 5, () -> new ByteArrayInputStream("12345".getBytes(UTF_8)));

        assertThat(two.pieces()).extracting(Upload.Piece::name).containsExactly("a.vcf", "b.vcf");
        assertThat(two.size()).isEqualTo(8);
        assertThat(one.pieces()).hasSize(1);
        assertThat(Upload.none().pieces()).isEmpty();
    }

    @Test
    void a_file_as_large_as_is_allowed_is_taken_and_one_byte_more_is_not() throws Exception {
        var limits = new Upload.Limits(1L << 20, 10, 100);
        String most = "x".repeat(1 << 20);

        assertThat(file("a.csv", most).parts(limits)).hasSize(1);
        assertThat(Reading.of(() -> file("a.csv", most + "x").parts(limits)))
                .isEqualTo(new Refused<>(Message.of("formats.too-large", "a.csv", 1L)));
    }

    @Test
    void an_empty_file_among_others_is_passed_over() throws Exception {
        var both = file("empty.csv", "").and("a.csv", 3, () -> new ByteArrayInputStream("a,b".getBytes(UTF_8)));

        assertThat(both.parts(Upload.Limits.CONTACTS)).extracting(Part::name).containsExactly("a.csv");
    }

    @Test
    void a_picture_among_others_is_passed_over_and_alone_is_refused() throws Exception {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1};
        var both = file("a.csv", "a,b").and("photo.csv", picture.length, () -> new ByteArrayInputStream(picture));
        var alone = Upload.of("photo.csv", picture.length, () -> new ByteArrayInputStream(picture));

        assertThat(both.parts(Upload.Limits.CONTACTS)).extracting(Part::name).containsExactly("a.csv");
        assertThat(Reading.of(() -> alone.parts(Upload.Limits.CONTACTS)))
                .isEqualTo(new Refused<>(Message.of("formats.binary", "photo.csv")));
    }

    @Test
    void a_mark_at_the_begin_of_a_text_is_no_part_of_it() throws Exception {
        var parts = file("a.csv", "\uFEFFName\uFEFF").parts(Upload.Limits.CONTACTS);

        assertThat(parts.getFirst().text()).isEqualTo("Name\uFEFF");
        assertThat(Part.notesOnEncoding(parts)).isEqualTo(List.of());
    }
}
