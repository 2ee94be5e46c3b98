package dev.kith.discover;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** From an instant, inclusive, until another, exclusive. Nothing before now is looked for. */
record Span(Instant from, Instant until) {
    private static final Instant ALWAYS = Instant.parse("9000-01-01T00:00:00Z");

    /** What "this week" and the like mean on the clock of {@code zone}. A week ends on Sunday. */
    static Span of(DiscoverForm form, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Span asked = switch (form.day()) {
            case "today" -> new Span(now, start(today.plusDays(1), zone));
            case "week" -> new Span(now, start(monday, zone));
            case "weekend" -> new Span(start(monday.minusDays(2), zone), start(monday, zone));
            case "range" ->
                new Span(
                        DiscoverForm.date(form.from())
                                .map(day -> start(day, zone))
                                .orElse(now),
                        DiscoverForm.date(form.to())
                                .map(day -> start(day.plusDays(1), zone))
                                .orElse(ALWAYS));
            default -> new Span(now, ALWAYS);
        };
        return asked.from.isBefore(now) ? new Span(now, asked.until) : asked;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
