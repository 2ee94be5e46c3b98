package dev.kith.moments;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline that a person and I have.
 *
 * @param text may be empty
 * @param place in words, if one is known
 * @param privately for its owner's thinking only: in no word that goes to others
 */
public record Moment(
        Kind kind, Instant at, String text, @Nullable String place, boolean privately) {
    public Moment(Kind kind, Instant at, String text, @Nullable String place) {
        this(kind, at, text, place, false);
    }

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

        public String icon() {
            return switch (this) {
                case MET -> "handshake";
                case NOTE -> "note";
                case MAIL -> "mail";
                case CALL -> "phone";
                case MESSAGE -> "talk";
                case COFFEE -> "coffee";
                case GIFT -> "give";
                case OTHER -> "history";
            };
        }

        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** A moment as it stands on the timeline. */
    public record Line(MomentId id, Moment moment) {}

    public static Moment of(Kind kind, Instant at, String text) {
        return new Moment(kind, at, text, null);
    }
}
