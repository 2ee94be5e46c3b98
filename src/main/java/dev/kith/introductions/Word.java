package dev.kith.introductions;

import java.util.Locale;

/**
 * What one of the two lets the connector know.
 *
 * @param name of the one who said so
 * @param text may be empty
 */
public record Word(int side, String name, Kind kind, String text) {
    public enum Kind {
        MET,
        THANKS,
        OUTCOME;

        /** The name in the database and in messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
