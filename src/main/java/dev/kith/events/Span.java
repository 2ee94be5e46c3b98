package dev.kith.events;

import dev.kith.ui.Ui;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** From when to when, in words: "Tue, Nov 24, 2026, 6:30 PM to 9:00 PM", with the second day where it is another. */
public final class Span {
    /** Says a message in the reader's language. */
    @FunctionalInterface
    interface Words {
        String t(String key, Object... args);
    }

    private Span() {}

    /** On the reader's clock, or on the event's for someone whose zone is not known. */
    public static String mine(Ui ui, EventView.Times times) {
        return of(ui::t, ui.locale(), times.starts(), times.ends(), ui.zone(times.zone()));
    }

    /** On the clock where it happens. */
    public static String there(Ui ui, EventView.Times times) {
        return of(ui::t, ui.locale(), times.starts(), times.ends(), times.zone());
    }

    public static String inMail(MessageSource messages, Locale locale, EventView.Times times) {
        Words words = (key, args) -> messages.getMessage(key, args, locale);
        String zone = times.zone().getDisplayName(TextStyle.FULL, locale);
        return words.t("events.span.zone", of(words, locale, times.starts(), times.ends(), times.zone()), zone);
    }

    static String of(Words words, Locale locale, Instant starts, Instant ends, ZoneId zone) {
        ZonedDateTime from = starts.atZone(zone);
        ZonedDateTime to = ends.atZone(zone);
        DateTimeFormatter day = Ui.DAY.withLocale(locale);
        DateTimeFormatter time = Ui.TIME.withLocale(locale);
        // an evening that ends in the small hours is still one evening
        boolean oneDay = to.toLocalDateTime()
                .minusHours(6)
                .toLocalDate()
                .isBefore(from.toLocalDate().plusDays(1));
        return oneDay
                ? words.t("events.span", day.format(from), time.format(from), time.format(to))
                : words.t("events.span.days", day.format(from), time.format(from), day.format(to), time.format(to));
    }
}
