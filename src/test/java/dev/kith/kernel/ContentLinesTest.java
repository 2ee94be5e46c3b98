package dev.kith.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
}
