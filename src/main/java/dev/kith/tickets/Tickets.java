package dev.kith.tickets;

import dev.kith.events.EventId;
import dev.kith.events.Ticket;
import dev.kith.platform.Keys;
import dev.kith.platform.Settings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tickets as codes: an attendee's id and a signature over it and the event, so that no row is needed to trust one. */
@Component
public class Tickets {
    private static final String HOLDER = "ticket";
    /** What is shown at the door gives nobody who sees it the ticket itself. */
    private static final String DOOR = "door";

    private final Keys keys;
    private final Settings settings;

    Tickets(Keys keys, Settings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    public String code(Ticket ticket) {
        return signed(HOLDER, ticket);
    }

    private String signed(String purpose, Ticket ticket) {
        return ticket.attendee() + "." + keys.sign(purpose, text(ticket.event(), ticket.attendee()));
    }

    /** Empty for a code that was not made here, or for another event. */
    Optional<Ticket> read(EventId event, String code) {
        return read(HOLDER, event, code);
    }

    /** The same for a code shown at the door. */
    public Optional<Ticket> readDoor(EventId event, String code) {
        return read(DOOR, event, code);
    }

    private Optional<Ticket> read(String purpose, EventId event, String code) {
        String[] parts = code.split("\\.", 2);
        if (parts.length != 2 || parts[0].length() != 36) {
            return Optional.empty();
        }
        try {
            UUID attendee = UUID.fromString(parts[0]);
            boolean ours = keys.signed(purpose, text(event, attendee), parts[1]);
            return ours ? Optional.of(new Ticket(event, attendee)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String text(EventId event, UUID attendee) {
        return event + " " + attendee;
    }

    String path(Ticket ticket) {
        return "/events/" + ticket.event() + "/tickets/" + code(ticket);
    }

    /** Where the holder finds their own page; whole, for a mail. */
    public String link(Ticket ticket) {
        return settings.baseUrl() + path(ticket);
    }

    /** What the code on a phone says: the door's page, which checks in when someone of the door opens it. */
    public String doorLink(Ticket ticket) {
        return settings.baseUrl() + "/events/" + ticket.event() + "/check-in?code=" + signed(DOOR, ticket);
    }

    /** The event's page; whole, for a mail. */
    public String eventLink(EventId event) {
        return settings.baseUrl() + "/events/" + event;
    }
}
