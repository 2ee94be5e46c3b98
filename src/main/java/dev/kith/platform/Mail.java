package dev.kith.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One plain-text mail to one person, perhaps with an entry for their calendar.
 *
 * @param fromName shown beside the community's own address; null for the community itself
 * @param replyTo where an answer goes; null for the community's address
 * @param headers further headers, for example List-Unsubscribe (RFC 2369, RFC 8058)
 * @param calendar what a calendar program takes from it; null for none
 */
public record Mail(
        String to,
        String subject,
        String text,
        @Nullable String fromName,
        @Nullable String replyTo,
        Map<String, String> headers,
        @Nullable Calendar calendar) {
    /**
     * An iCalendar object in the mail (iMIP, RFC 6047).
     *
     * @param method REQUEST or CANCEL (RFC 5546), as the object says itself
     */
    public record Calendar(String method, String object) {}

    public Mail(String to, String subject, String text) {
        this(to, subject, text, null, null, Map.of(), null);
    }

    /** The same mail in the name of a member, to whom the answers go. */
    public Mail from(String name, String address) {
        return new Mail(to, subject, text, name, address, headers, calendar);
    }

    public Mail with(Map<String, String> more) {
        return new Mail(to, subject, text, fromName, replyTo, more, calendar);
    }

    public Mail with(Calendar object) {
        return new Mail(to, subject, text, fromName, replyTo, headers, object);
    }
}
