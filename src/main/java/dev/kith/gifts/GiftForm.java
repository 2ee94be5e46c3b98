package dev.kith.gifts;

import dev.kith.ui.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * I gave, or I was given: what, and when. Its fields stand on a person's page beside those of other forms.
 *
 * @param form chosen when the form was made, so that a form sent twice notes once
 * @param on the day, as a date field sends it
 */
public record GiftForm(String form, String way, String gift, String on) {
    static final int LONGEST = 500;
    private static final int FIRST_YEAR = 1900;

    public GiftForm(@Nullable String form, @Nullable String way, @Nullable String gift, @Nullable String on) {
        this.form = Problems.clean(form);
        this.way = way == null ? Way.GIVEN.key() : way.strip();
        this.gift = Problems.clean(gift).replace("\r\n", "\n");
        this.on = Problems.clean(on);
    }

    static GiftForm empty(LocalDate today) {
        return new GiftForm(GiftId.next().toString(), null, "", today.toString());
    }

    /** As it was noted. */
    static GiftForm of(Gift gift) {
        return new GiftForm(
                gift.id().toString(), gift.way().key(), gift.what(), gift.day().toString());
    }

    Problems check(LocalDate today) {
        Optional<LocalDate> day = day();
        return Problems.none()
                .addIf(Way.of(way).isEmpty(), "way", "gifts.problem.way")
                .required("gift", gift, LONGEST)
                .addIf(day.isEmpty(), "on", "gifts.problem.day")
                .addIf(day.isPresent() && day.get().isAfter(today), "on", "gifts.problem.later");
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(on)).filter(day -> day.getYear() >= FIRST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A day has no time: today's is now, another's is noon. */
    static Instant at(LocalDate day, Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).equals(day)
                ? now
                : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    GiftId id() {
        try {
            return new GiftId(UUID.fromString(form));
        } catch (IllegalArgumentException e) {
            return GiftId.next();
        }
    }
}
