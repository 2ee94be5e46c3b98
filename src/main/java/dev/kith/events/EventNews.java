package dev.kith.events;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** News that those concerned are told by mail; {@code notices} writes it in the transaction in which it happened. */
public sealed interface EventNews {
    EventId event();

    /** These wait no longer. */
    record Seated(EventId event, List<UUID> attendees) implements EventNews {}

    /** It is at another time or place. */
    record Changed(EventId event) implements EventNews {}

    record Cancelled(EventId event) implements EventNews {}

    /** Someone without an account asks for a seat, and is asked to show that the address is theirs. */
    record Asked(Ticket ticket, To to) implements EventNews {
        @Override
        public EventId event() {
            return ticket.event();
        }
    }

    /** A guest is taken along, by a member of that name. */
    record Taken(Ticket ticket, To to, String host) implements EventNews {
        @Override
        public EventId event() {
            return ticket.event();
        }
    }

    /** Someone without an account. */
    record To(String name, String email, Locale locale) {}
}
