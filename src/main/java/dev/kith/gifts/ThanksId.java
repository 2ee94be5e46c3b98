package dev.kith.gifts;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record ThanksId(UUID value) {
    public static ThanksId next() {
        return new ThanksId(Ids.next());
    }

    public static ThanksId of(String text) {
        return new ThanksId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
