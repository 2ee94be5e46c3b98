package dev.kith.encounters;

import dev.kith.events.EventId;
import dev.kith.groups.GroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when two people met.
 *
 * @param place in words; may be empty
 * @param at the time of the encounter
 */
public record Occasion(String place, @Nullable At event, Instant at) {
    /** The event it was at. */
    public record At(GroupId group, EventId id, String title) {}

    public static Occasion of(String place, Instant at) {
        return new Occasion(place, null, at);
    }

    /** In the fewest words: the event's title, else the place. */
    public String words() {
        return event == null ? place : event.title();
    }

    public @Nullable String title() {
        return event == null ? null : event.title();
    }

    /** As its owner typed it over: the same event as long as its name stands, otherwise another place. */
    public Occasion called(String typed) {
        return typed.equals(words()) ? this : of(typed, at);
    }
}
