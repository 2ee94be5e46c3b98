package dev.kith.gifts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From me, or to me. */
public enum Way {
    GIVEN,
    RECEIVED;

    /** The name in the database, in forms and in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Way> of(String key) {
        return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst();
    }
}
