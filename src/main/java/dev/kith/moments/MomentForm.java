package dev.kith.moments;

import dev.kith.ui.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line for the timeline, as it was typed. @param day as a date field sends it, 2026-03-10 */
public record MomentForm(String kind, String day, String text, String place, String privately) {
    private static final int LONGEST = 10_000;

    public MomentForm(
            @Nullable String kind,
            @Nullable String day,
            @Nullable String text,
            @Nullable String place,
            @Nullable String privately) {
        this.kind = Problems.clean(kind);
        this.day = Problems.clean(day);
        this.text = Problems.clean(text).replace("\r\n", "\n");
        this.place = Problems.clean(place);
        this.privately = Problems.clean(privately);
    }

    public static MomentForm empty(LocalDate today) {
        return new MomentForm(Moment.Kind.NOTE.key(), today.toString(), "", "", "");
    }

    /** The form filled with that moment, its day on the clock of the zone. */
    public static MomentForm of(Moment moment, ZoneId zone) {
        String place = moment.place();
        return new MomentForm(
                moment.kind().key(),
                LocalDate.ofInstant(moment.at(), zone).toString(),
                moment.text(),
                place == null ? "" : place,
                moment.privately() ? "true" : "");
    }

    public Problems check(LocalDate today) {
        LocalDate on = date();
        return Problems.none()
                .addIf(!known(), "kind", "moments.kind.wrong")
                .addIf(on == null, "day", "moments.day.wrong")
                .addIf(on != null && on.isAfter(today), "day", "moments.day.later")
                .addIf(text.isEmpty() && kind.equals(Moment.Kind.NOTE.key()), "text", "ui.problem.required")
                .atMost("text", text, LONGEST)
                .atMost("place", place, 300);
    }

    private boolean known() {
        return Arrays.stream(Moment.Kind.values()).anyMatch(k -> k.key().equals(kind));
    }

    /**
     * The moment that is meant. A day has no time: today's is now, another's is noon, and a day that an edit left alone
     * keeps the time it had.
     */
    public Moment moment(Instant now, ZoneId zone, @Nullable Instant before) {
        LocalDate on = Objects.requireNonNull(date());
        Instant at = on.atTime(LocalTime.NOON).atZone(zone).toInstant();
        if (before != null && LocalDate.ofInstant(before, zone).equals(on)) {
            at = before;
        } else if (LocalDate.ofInstant(now, zone).equals(on)) {
            at = now;
        }
        return new Moment(Moment.Kind.of(kind), at, text, place.isEmpty() ? null : place, privately.equals("true"));
    }

    private @Nullable LocalDate date() {
        try {
            LocalDate date = LocalDate.parse(day);
            return date.getYear() < 1900 ? null : date;
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
