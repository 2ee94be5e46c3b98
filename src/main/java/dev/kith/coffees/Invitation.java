package dev.kith.coffees;

import dev.kith.kernel.ContentLines;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * A coffee for one calendar, by iTIP (RFC 5546): each of the two gets their own, and is its only attendee, so that nobody
 * learns an address from it. Its organizer is Kith, in whose name the mail comes.
 *
 * @param uid stays the same over every change
 */
record Invitation(String uid, String organizer, String attendee, String summary, String url) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @param method REQUEST or CANCEL */
    String object(String method, Coffee coffee, Instant now) {
        Coffee.Agreed agreed = Objects.requireNonNull(coffee.agreed());
        boolean cancel = method.equals("CANCEL");
        return new ContentLines()
                .add("BEGIN:VCALENDAR")
                .add("VERSION:2.0")
                .add("PRODID:-//Kith//Kith//EN")
                .add("CALSCALE:GREGORIAN")
                .add("METHOD:" + method)
                .add("BEGIN:VEVENT")
                .add("UID:" + uid)
                // a cancellation follows whatever was offered last
                .add("SEQUENCE:" + (cancel ? coffee.number() + 1 : agreed.number()))
                .add("DTSTAMP:" + UTC.format(now))
                .add("DTSTART:" + UTC.format(agreed.at()))
                .add("DTEND:" + UTC.format(agreed.ends()))
                .text("SUMMARY", summary)
                .text("LOCATION", agreed.where())
                .text("DESCRIPTION", coffee.why())
                .add("URL:" + url)
                .add("ORGANIZER;CN=Kith:mailto:" + organizer)
                .add("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:" + attendee)
                .add("STATUS:" + (cancel ? "CANCELLED" : "CONFIRMED"))
                .add("END:VEVENT")
                .add("END:VCALENDAR")
                .toString();
    }
}
