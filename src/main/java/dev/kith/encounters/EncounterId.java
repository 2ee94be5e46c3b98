package dev.kith.encounters;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record EncounterId(UUID value) {
    public static EncounterId next() {
        return new EncounterId(Ids.next());
    }

    public static EncounterId of(String text) {
        return new EncounterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
