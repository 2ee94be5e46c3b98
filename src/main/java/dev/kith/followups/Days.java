package dev.kith.followups;

import dev.kith.accounts.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When things are due, by the owner's clock. */
final class Days {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** An evening may end after midnight: until four it still is the day before. */
    private static final Duration NIGHT = Duration.ofHours(4);

    private Days() {}

    static LocalDate today(Member owner, Instant now) {
        return LocalDate.ofInstant(now, owner.zone());
    }

    /** Nine o'clock on that day. */
    static Instant morning(Member owner, LocalDate day) {
        return day.atTime(MORNING).atZone(owner.zone()).toInstant();
    }

    /** Nine o'clock after a night's sleep. */
    static Instant nextMorning(Member owner, Instant met) {
        LocalDateTime clock = LocalDateTime.ofInstant(met, owner.zone());
        return morning(owner, clock.minus(NIGHT).toLocalDate().plusDays(1));
    }

    /** Midnight at the end of the owner's day. */
    static Instant endOfDay(Member owner, Instant now) {
        return today(owner, now).plusDays(1).atStartOfDay(owner.zone()).toInstant();
    }
}
