package dev.kith.circles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of the four lists. */
public enum Circle {
    /** We know a middling number of the same people, and are seldom in touch: they know of what I do not. */
    BRIDGES,
    /** Often in touch: fewer of them, but each likelier to act. */
    ALLIES,
    /** Silent for years, once close or trusted: what they know is new to me, and the trust is there. */
    SLEEPING,
    /** Known to someone whom I know. */
    SECOND;

    /** The name in addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Circle> of(String key) {
        return Arrays.stream(values())
                .filter(circle -> circle.key().equals(key))
                .findFirst();
    }
}
