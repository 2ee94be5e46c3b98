package dev.kith.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {
    @Test
    void a_line_ends_as_the_standard_has_it() {
        assertThat(new ContentLines().add("BEGIN:VEVENT").add("END:VEVENT"))
                .hasToString("BEGIN:VEVENT\r\nEND:VEVENT\r\n");
    }

    @Test
    void what_means_something_in_a_value_is_escaped() {
        assertThat(new ContentLines().text("SUMMARY", "a\\b; c, d\ne\u0007"))
                .hasToString("SUMMARY:a\\\\b\\; c\\, d\\ne\r\n");
    }

    @Test
    void a_blank_value_makes_no_line() {
        assertThat(new ContentLines().text("LOCATION", " ")).hasToString("");
    }

    @Test
    void a_long_line_is_folded_between_characters_and_reads_the_same_unfolded() {
        String value = "Kaffee mit Zoë 🎈 ".repeat(20).strip();
        String folded = new ContentLines().text("SUMMARY", value).toString();

        assertThat(folded.split("\r\n"))
                .hasSizeGreaterThan(3)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + value + "\r\n");
    }

    @Test
    void seventy_five_octets_are_one_line_and_the_next_begins_another() {
        String fits = "X:" + "a".repeat(73);
        assertThat(new ContentLines().add(fits)).hasToString(fits + "\r\n");
        assertThat(new ContentLines().add(fits + "b")).hasToString(fits + "\r\n b\r\n");
    }

    @Test
    void the_blank_of_a_folded_line_counts_as_one_of_its_octets() {
        String[] lines =
                new ContentLines().add("a".repeat(75 + 74 + 1)).toString().split("\r\n");
        assertThat(lines).containsExactly("a".repeat(75), " " + "a".repeat(74), " a");
    }

    @ParameterizedTest
    @CsvSource({"ë, 2", "日, 3", "🎈, 4"})
    void a_character_that_would_cross_the_border_begins_the_next_line_whole(String character, int octets) {
        String before = "a".repeat(75 - octets + 1);
        assertThat(new ContentLines().add(before + character)).hasToString(before + "\r\n " + character + "\r\n");
        String fits = "a".repeat(75 - octets);
        assertThat(new ContentLines().add(fits + character)).hasToString(fits + character + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085"})
    void no_kind_of_line_break_in_a_text_begins_a_property_of_its_own(String lineBreak) {
        String written = new ContentLines()
                .text("NOTE", "one" + lineBreak + "ATTENDEE:eve")
                .toString();
        assertThat(written).isEqualTo("NOTE:one\\nATTENDEE:eve\r\n");
    }

    @Test
    void a_backslash_that_was_typed_is_not_taken_for_an_escape() {
        assertThat(new ContentLines().text("NOTE", "C:\\new; a\\,b")).hasToString("NOTE:C:\\\\new\\; a\\\\\\,b\r\n");
    }

    @Test
    void a_colon_and_a_quote_need_no_escape() {
        assertThat(new ContentLines().text("NOTE", "at 18:30 \"sharp\"")).hasToString("NOTE:at 18:30 \"sharp\"\r\n");
    }
}
