package dev.kith.calendars;

import dev.kith.events.EventView;
import java.nio.charset.StandardCharsets;
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
    private static final int LINE_OCTETS = 75;
    private final StringBuilder text = new StringBuilder();

    private EventFile() {}

    /** @param host of the address of this Kith, which makes the UID unique in the world */
    static String of(EventView event, String url, String host, Instant now) {
        var file = new EventFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Kith//Kith//EN");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:PUBLISH");
        file.line("BEGIN:VEVENT");
        file.line("UID:" + event.id() + "@" + host);
        file.line("SEQUENCE:" + event.sequence());
        file.line("DTSTAMP:" + UTC.format(now));
        file.line("DTSTART:" + UTC.format(event.times().starts()));
        file.line("DTEND:" + UTC.format(event.times().ends()));
        file.line("SUMMARY:" + escaped(event.title()));
        file.optional("LOCATION", where(event));
        file.optional("DESCRIPTION", event.description());
        file.line("URL:" + url);
        file.line("STATUS:" + status(event));
        file.line("END:VEVENT");
        file.line("END:VCALENDAR");
        return file.text.toString();
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

    private void optional(String name, String value) {
        if (!value.isBlank()) {
            line(name + ":" + escaped(value));
        }
    }

    /** Section 3.3.11: backslash, semicolon, comma and line breaks. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Section 3.1: no line is longer than 75 octets; a folded one goes on after a space. No character is cut. */
    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i += character.length();
        }
        text.append("\r\n");
    }
}
