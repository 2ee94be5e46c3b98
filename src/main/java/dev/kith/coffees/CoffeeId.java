package dev.kith.coffees;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record CoffeeId(UUID value) {
    public static CoffeeId next() {
        return new CoffeeId(Ids.next());
    }

    public static CoffeeId of(String text) {
        return new CoffeeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
