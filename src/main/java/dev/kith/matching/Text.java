package dev.kith.matching;

/**
 * One short text of an item: a headline, a note, an ask. What goes beyond the model's 256 word pieces, about 200 words,
 * counts by its words only.
 *
 * @param label what kind of text, in the caller's own words; comes back with reasons, and can narrow a ranking
 * @param privately for thinking only: it ranks, and is quoted to nobody but the owner
 */
public record Text(String label, String words, boolean privately) {
    public static Text of(String label, String words) {
        return new Text(label, words, false);
    }

    public static Text privately(String label, String words) {
        return new Text(label, words, true);
    }
}
