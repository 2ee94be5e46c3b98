package dev.kith.introductions;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record WishId(UUID value) {
    public static WishId next() {
        return new WishId(Ids.next());
    }

    public static WishId of(String text) {
        return new WishId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
