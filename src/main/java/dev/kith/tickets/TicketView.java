package dev.kith.tickets;

import dev.kith.events.EventId;
import dev.kith.events.EventView;
import dev.kith.events.NewEvent;

/**
 * What a guest or visitor sees of their place.
 *
 * @param state asked (not confirmed yet), going, waiting or gone
 * @param host who brings them, or empty
 */
public record TicketView(
        EventId event,
        State state,
        String name,
        String host,
        int position,
        boolean claimed,
        String title,
        String group,
        EventView.Times times,
        NewEvent.Where where) {
    public enum State {
        ASKED,
        GOING,
        WAITING,
        GONE
    }

    public boolean showsLink() {
        return state == State.GOING && where.online() && !where.onlineLink().isEmpty();
    }
}
