package dev.kith.calendars;

import dev.kith.events.EventView;
import dev.kith.kernel.ContentLines;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One event as an iCalendar file (RFC 5545). Times are in UTC, which every program shows on its own clock; the UID
 * stays the same and SEQUENCE grows, so that the file taken again moves the entry instead of doubling it.
 */
final class EventFile {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private EventFile() {}

    /** @param host of the address of this Kith, which makes the UID unique in the world */
    static String of(EventView event, String url, String host, Instant now) {
        var file = new ContentLines();
        file.add("BEGIN:VCALENDAR");
        file.add("VERSION:2.0");
        file.add("PRODID:-//Kith//Kith//EN");
        file.add("CALSCALE:GREGORIAN");
        file.add("METHOD:PUBLISH");
        file.add("BEGIN:VEVENT");
        file.add("UID:" + event.id() + "@" + host);
        file.add("SEQUENCE:" + event.sequence());
        file.add("DTSTAMP:" + UTC.format(now));
        file.add("DTSTART:" + UTC.format(event.times().starts()));
        file.add("DTEND:" + UTC.format(event.times().ends()));
        file.text("SUMMARY", event.title());
        file.text("LOCATION", where(event));
        file.text("DESCRIPTION", event.description());
        file.add("URL:" + url);
        file.add("STATUS:" + status(event));
        file.add("END:VEVENT");
        file.add("END:VCALENDAR");
        return file.toString();
    }

    private static String status(EventView event) {
        if (event.times().cancelledAt() != null) {
            return "CANCELLED";
        }
        return event.waits() ? "TENTATIVE" : "CONFIRMED";
    }

    private static String where(EventView event) {
        String link = event.showsLink() ? event.where().onlineLink() : "";
        return Stream.of(
                        event.where().place(),
                        event.where().address(),
                        event.where().city(),
                        link)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
