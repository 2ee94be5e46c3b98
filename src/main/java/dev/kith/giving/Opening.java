package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.kernel.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something heard of that could help someone.
 *
 * @param owner who heard of it
 * @param until the last day on which it is to be had, if that is known
 * @param gone whether its owner said that it is not to be had any more, or who told them did
 * @param offered to how many it was offered, and {@code taken} by how many of them
 * @param audience who else may see it
 */
public record Opening(
        AccountId owner,
        OpeningId id,
        Kind kind,
        String text,
        @Nullable LocalDate until,
        Instant heardAt,
        boolean gone,
        int offered,
        int taken,
        Audience audience) {
    public enum Kind {
        JOB,
        PROJECT,
        LEAD,
        TICKETS,
        ROOM,
        EVENT,
        OTHER;

        /** The name in the database, in forms and in messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }

        public static List<Kind> all() {
            return List.of(values());
        }
    }

    /** What came of an offer; {@code key} as in the database, in forms and in messages. */
    public enum Outcome {
        TAKEN,
        PASSED_ON,
        NO_THANKS;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Outcome> of(String key) {
            return Arrays.stream(values()).filter(how -> how.key().equals(key)).findFirst();
        }

        public static List<Outcome> all() {
            return List.of(values());
        }
    }

    /** The first line, for a list. */
    public String title() {
        return title(text);
    }

    static String title(String text) {
        return Words.firstLine(text, 90);
    }

    public boolean over(LocalDate today) {
        return gone || until != null && until.isBefore(today);
    }
}
