package dev.kith.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-10T20:00:00Z, 2026-03-11T09:00:00Z",
        "2026-03-10T23:59:59Z, 2026-03-11T09:00:00Z",
        "2026-03-11T00:00:00Z, 2026-03-11T09:00:00Z",
        "2026-03-11T03:59:59Z, 2026-03-11T09:00:00Z",
        "2026-03-11T04:00:00Z, 2026-03-12T09:00:00Z",
        "2026-03-11T08:59:00Z, 2026-03-12T09:00:00Z",
        "2026-12-31T22:00:00Z, 2027-01-01T09:00:00Z"
    })
    void an_evening_that_ends_after_midnight_is_still_the_day_before(Instant met, Instant due) {
        assertThat(Days.nextMorning(in("Europe/Lisbon"), met)).isEqualTo(due);
    }

    /** At seven in the evening in UTC it is eight the next morning in Auckland, and three in the afternoon in New York. */
    @ParameterizedTest
    @CsvSource({
        "Pacific/Auckland, 2026-03-11T20:00:00Z",
        "America/New_York, 2026-03-11T13:00:00Z",
        "Asia/Kathmandu, 2026-03-11T03:15:00Z"
    })
    void nine_o_clock_is_the_owners(String zone, Instant due) {
        assertThat(Days.nextMorning(in(zone), Instant.parse("2026-03-10T19:00:00Z")))
                .isEqualTo(due);
    }

    @Test
    void in_the_night_when_the_clock_is_put_on_nine_is_an_hour_sooner() {
        Member lisbon = in("Europe/Lisbon");
        assertThat(Days.morning(lisbon, LocalDate.of(2026, 3, 28))).isEqualTo(Instant.parse("2026-03-28T09:00:00Z"));
        assertThat(Days.morning(lisbon, LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-29T08:00:00Z"));
    }

    /** There the clock is put on at midnight: that day begins at one. */
    @ParameterizedTest
    @ValueSource(strings = {"America/Santiago", "Africa/Cairo", "Asia/Beirut", "America/Asuncion"})
    void a_day_that_does_not_begin_at_midnight_ends_where_the_next_begins(String zone) {
        Member owner = in(zone);
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            Instant noon = day.atTime(12, 0).atZone(owner.zone()).toInstant();
            Instant end = Days.endOfDay(owner, noon);
            assertThat(Days.today(owner, end.minusMillis(1))).isEqualTo(day);
            assertThat(Days.today(owner, end)).isEqualTo(day.plusDays(1));
        }
    }

    @Test
    void the_same_moment_is_another_day_elsewhere() {
        Instant now = Instant.parse("2026-03-10T12:00:00Z");
        assertThat(Days.today(in("Pacific/Kiritimati"), now)).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(Days.today(in("Pacific/Pago_Pago"), now)).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    private static Member in(String zone) {
        return new Member(
                AccountId.next(), "Amara", "amara@kith.example", Locale.ENGLISH, ZoneId.of(zone), false, false);
    }
}
