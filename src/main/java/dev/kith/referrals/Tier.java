package dev.kith.referrals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who buys. */
public enum Tier {
    /** The giver does. */
    INSIDE,
    /** A third person. */
    OUTSIDE;

    /** The name in the database, in forms and in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Tier> of(String key) {
        return Arrays.stream(values()).filter(tier -> tier.key().equals(key)).findFirst();
    }
}
