package dev.kith.people;

import dev.kith.cards.Card;
import dev.kith.moments.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who comes in with a file.
 *
 * @param keys how to know the same person at the next import, surest first; never empty
 * @param moments what happened at a time that the file knows; each is written once, however often it is imported
 * @param photo an image of any kind that {@link dev.kith.platform.Picture} reads; another is left out
 */
public record Arrival(List<Key> keys, Card card, List<Moment> moments, byte @Nullable [] photo) {
    /** @param source where the key comes from, for example "linkedin" */
    public record Key(String source, String value) {}

    public enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED
    }

    /**
     * What undoing an import did.
     *
     * @param removed people who came with it and are gone
     * @param restored people whose fields are as before, but for what the owner edited since
     * @param kept names of those who came with it and stay, because the owner worked with them since
     */
    public record Undone(int removed, int restored, List<String> kept) {}
}
