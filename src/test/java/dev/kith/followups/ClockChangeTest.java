package dev.kith.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letter of the morning after, in the nights in which the clocks change. */
class ClockChangeTest {
    private static Member in(String zone) {
        return new Member(
                AccountId.next(), "Mei Tan", "mei@kith.example", Locale.ENGLISH, ZoneId.of(zone), false, false);
    }

    /** The hour of the letter, by the owner's clock, after a meeting at that hour of the same clock. */
    private static LocalDateTime letterAfter(String zone, String met) {
        Instant at = LocalDateTime.parse(met).atZone(ZoneId.of(zone)).toInstant();
        return LocalDateTime.ofInstant(Days.nextMorning(in(zone), at), ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:00, 2026-03-29T09:00",
        "2026-03-29T03:30, 2026-03-29T09:00",
        "2026-03-29T04:00, 2026-03-30T09:00",
        "2026-10-24T23:00, 2026-10-25T09:00",
        "2026-10-25T03:30, 2026-10-25T09:00",
        "2026-10-25T04:00, 2026-10-26T09:00",
    })
    void four_oclock_is_four_oclock_also_when_the_clocks_change(String met, LocalDateTime due) {
        assertThat(letterAfter("Europe/Berlin", met)).isEqualTo(due);
    }
}
