package dev.kith.events;

import dev.kith.kernel.Ids;
import java.io.Serializable;
import java.util.UUID;

public record EventId(UUID value) implements Serializable {
    public static EventId next() {
        return new EventId(Ids.next());
    }

    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
