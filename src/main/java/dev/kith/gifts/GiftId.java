package dev.kith.gifts;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record GiftId(UUID value) {
    public static GiftId next() {
        return new GiftId(Ids.next());
    }

    public static GiftId of(String text) {
        return new GiftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
