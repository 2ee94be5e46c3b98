package dev.kith.encounters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone says that they met the viewer, who has yet to say so too. */
public record Waiting(
        EncounterId id, Fellow from, String place, @Nullable String event, Instant at) {
    /** In the fewest words: the event's title, else the place; may be empty. */
    public String where() {
        return event == null ? place : event;
    }
}
