package dev.kith.giving;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record OpeningId(UUID value) {
    public static OpeningId next() {
        return new OpeningId(Ids.next());
    }

    public static OpeningId of(String text) {
        return new OpeningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
