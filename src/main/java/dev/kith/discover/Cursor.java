package dev.kith.discover;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of events ends: first come those that fit among the soonest, then the others of these, then all later
 * ones. The horizon is the last of the soonest, so that pages follow each other without gap or repetition.
 *
 * @param last the last event that was shown
 * @param horizon null where the soonest are all there are
 */
record Cursor(Turn turn, Candidate.Key last, Candidate.@Nullable Key horizon) {
    private static final Pattern PARTS = Pattern.compile("~");

    enum Turn {
        FITS,
        REST,
        LATER
    }

    @Override
    public String toString() {
        return turn + "~" + last + "~" + (horizon == null ? "" : horizon);
    }

    /** A cursor that was made up is none: the list begins anew. */
    static @Nullable Cursor of(String text) {
        String[] parts = PARTS.split(text, -1);
        if (parts.length != 3) {
            return null;
        }
        Candidate.Key last = Candidate.Key.of(parts[1]);
        for (Turn turn : Turn.values()) {
            if (turn.name().equals(parts[0]) && last != null) {
                return new Cursor(turn, last, Candidate.Key.of(parts[2]));
            }
        }
        return null;
    }
}
