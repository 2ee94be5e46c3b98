package dev.kith.discover;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that was found.
 *
 * @param shown false where the viewer may not see it, or does not want to
 * @param fits whether it has to do with the viewer's interests
 */
record Candidate(Key key, boolean shown, boolean fits) {

    /** Where an event stands in the order of time. */
    record Key(Instant at, UUID id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byTime = at.compareTo(other.at);
            // as the database orders them: by their bytes
            return byTime != 0 ? byTime : id.toString().compareTo(other.id.toString());
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
        }

        static @Nullable Key of(String text) {
            int dot = text.indexOf('.');
            try {
                return dot < 0
                        ? null
                        : new Key(
                                Instant.EPOCH.plus(Long.parseLong(text.substring(0, dot)), ChronoUnit.MICROS),
                                UUID.fromString(text.substring(dot + 1)));
            } catch (IllegalArgumentException | ArithmeticException madeUp) {
                return null;
            }
        }
    }
}
