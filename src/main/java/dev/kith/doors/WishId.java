package dev.kith.doors;

import dev.kith.kernel.Ids;
import java.util.Optional;
import java.util.UUID;

public record WishId(UUID value) {
    public static WishId next() {
        return new WishId(Ids.next());
    }

    public static WishId of(String text) {
        return new WishId(UUID.fromString(text));
    }

    /** The id that a text is; empty where it is none. */
    static Optional<WishId> in(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
