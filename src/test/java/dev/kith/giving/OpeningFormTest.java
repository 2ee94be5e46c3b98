package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningFormTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @ParameterizedTest
    @CsvSource({
        "'',       job,   '',         text",
        "A room,   palace,'',         kind",
        "A room,   room,  soon,       until",
        "A room,   room,  2026-03-09, until",
        "A room,   room,  2036-03-09, until",
    })
    void what_is_wrong_is_told_at_its_field(String text, String kind, String until, String field) {
        assertThat(new OpeningForm("", text, kind, until, null)
                        .check(TODAY, List.of("me"))
                        .fields())
                .containsExactly(field);
    }

    @Test
    void a_pasted_text_is_enough() {
        assertThat(new OpeningForm("", "Two tickets for the opera\r\nFriday", null, null, null)
                        .check(TODAY, List.of("me"))
                        .any())
                .isFalse();
    }

    @Test
    void its_first_line_is_its_title_cut_where_it_is_long() {
        assertThat(opening("Two tickets\nfor Friday", null).title()).isEqualTo("Two tickets");
        assertThat(opening("word ".repeat(40), null).title())
                .hasSizeLessThan(90)
                .endsWith("…");
    }

    @Test
    void it_is_over_after_its_last_day() {
        assertThat(opening("A room", TODAY).over(TODAY)).isFalse();
        assertThat(opening("A room", TODAY).over(TODAY.plusDays(1))).isTrue();
        assertThat(opening("A room", null).over(TODAY.plusYears(3))).isFalse();
    }

    private static Opening opening(String text, @Nullable LocalDate until) {
        return new Opening(
                AccountId.next(),
                OpeningId.next(),
                Opening.Kind.ROOM,
                text,
                until,
                Instant.EPOCH,
                false,
                0,
                0,
                Audience.NOBODY);
    }
}
