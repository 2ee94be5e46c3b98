package dev.kith.followups;

import java.util.Locale;

/** Why there is a next step. */
public enum Kind {
    /** The letter of the morning after. */
    HELLO,
    /** Something the owner wants to do. */
    STEP,
    /** Something the owner said they would do. */
    PROMISE,
    /** Nothing was heard for as long as the owner wanted. */
    AGAIN;

    /** The name in the database, in forms and in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
