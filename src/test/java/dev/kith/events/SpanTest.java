package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ui.Said;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when to when, in words. */
class SpanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Locale GERMANY = Locale.GERMANY;
    private static final Locale BRITAIN = Locale.UK;

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static String said(Locale locale, Instant starts, Instant ends, ZoneId zone) {
        return plain(Span.of((key, args) -> Said.WORDS.getMessage(key, args, locale), locale, starts, ends, zone));
    }

    private static String said(Locale locale, String starts, String ends) {
        return said(locale, berlin(starts), berlin(ends), BERLIN);
    }

    /** The narrow space before "PM" as an ordinary one. */
    private static String plain(String words) {
        return words.replace('\u202F', ' ').replace('\u00A0', ' ');
    }

    @Test
    void an_evening_is_said_in_the_way_of_each_language() {
        assertThat(said(Locale.US, "2026-11-24T18:30", "2026-11-24T21:00"))
                .isEqualTo("Tue, Nov 24, 2026, 6:30 PM to 9:00 PM");
        assertThat(said(GERMANY, "2026-11-24T18:30", "2026-11-24T21:00"))
                .isEqualTo("Di., 24. Nov. 2026, 18:30 bis 21:00");
    }

    @Test
    void where_a_day_has_24_hours_none_is_said_twice() {
        assertThat(said(BRITAIN, "2026-11-24T18:30", "2026-11-24T21:00"))
                .contains("24 Nov")
                .endsWith("18:30 to 21:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T23:59, true",
        "2026-11-25T00:00, true",
        "2026-11-25T02:00, true",
        "2026-11-25T05:59, true",
        "2026-11-25T06:00, false",
        "2026-11-25T18:00, false",
        "2026-11-26T01:00, false",
    })
    void an_evening_that_ends_in_the_small_hours_is_one_evening(String ends, boolean one) {
        assertThat(said(Locale.US, "2026-11-24T18:30", ends).contains(" to Wed")
                        || said(Locale.US, "2026-11-24T18:30", ends).contains(" to Thu"))
                .isEqualTo(!one);
    }

    @Test
    void a_weekend_names_both_days() {
        assertThat(said(Locale.US, "2026-11-27T18:00", "2026-11-29T14:00"))
                .isEqualTo("Fri, Nov 27, 2026, 6:00 PM to Sun, Nov 29, 2026, 2:00 PM");
        assertThat(said(GERMANY, "2026-11-27T18:00", "2026-11-29T14:00"))
                .isEqualTo("Fr., 27. Nov. 2026, 18:00 bis So., 29. Nov. 2026, 14:00");
    }

    @Test
    void a_new_years_party_begins_in_the_old_year() {
        assertThat(said(GERMANY, "2026-12-31T20:00", "2027-01-01T04:00"))
                .isEqualTo("Do., 31. Dez. 2026, 20:00 bis 04:00");
    }

    @Test
    void elsewhere_it_is_another_hour_and_perhaps_another_day() {
        assertThat(said(Locale.US, berlin("2026-11-24T18:30"), berlin("2026-11-24T21:00"), TOKYO))
                .isEqualTo("Wed, Nov 25, 2026, 2:30 AM to 5:00 AM");
    }

    @Test
    void in_the_night_that_is_an_hour_short_the_clocks_on_the_wall_are_said() {
        assertThat(said(GERMANY, "2026-03-28T22:00", "2026-03-29T03:30"))
                .isEqualTo("Sa., 28. März 2026, 22:00 bis 03:30");
        assertThat(said(GERMANY, "2026-03-28T22:00", "2026-03-29T06:30"))
                .as("past six by the clock it is the next day")
                .contains("So., 29. März 2026");
    }

    @Test
    void in_the_night_that_is_an_hour_longer_half_past_five_still_is_the_same_evening() {
        assertThat(said(GERMANY, "2026-10-24T22:00", "2026-10-25T05:30"))
                .isEqualTo("Sa., 24. Okt. 2026, 22:00 bis 05:30");
    }

    @Test
    void a_mail_says_whose_clock_it_is() {
        var times = new EventView.Times(berlin("2026-11-24T18:30"), berlin("2026-11-24T21:00"), BERLIN, null, null);

        assertThat(plain(Span.inMail(Said.WORDS, Locale.US, times)))
                .isEqualTo("Tue, Nov 24, 2026, 6:30 PM to 9:00 PM (Central European Time)");
        assertThat(plain(Span.inMail(Said.WORDS, GERMANY, times)))
                .isEqualTo("Di., 24. Nov. 2026, 18:30 bis 21:00 (Mitteleuropäische Zeit)");
    }
}
