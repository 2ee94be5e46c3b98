package dev.kith.people;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline that a person and I have.
 *
 * @param text may be empty
 * @param place in words, if one is known
 */
public record Moment(
        Kind kind, Instant at, String text, @Nullable String place) {
    public enum Kind {
        MET,
        NOTE,
        MAIL,
        CALL,
        MESSAGE,
        COFFEE,
        GIFT,
        OTHER;

        /** True where the two were in touch: everything but a note. */
        public boolean touch() {
            return this != NOTE;
        }

        /** The name in the database, in forms and in messages: "met". */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public static Moment of(Kind kind, Instant at, String text) {
        return new Moment(kind, at, text, null);
    }
}
