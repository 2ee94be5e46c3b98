package dev.kith.matching;

import java.util.Set;

/**
 * What to look for on a shelf.
 *
 * @param text as pasted or typed, up to some hundred words
 * @param reader who will read the reasons
 * @param most how many items at most
 * @param labels only texts with these labels count; empty for all
 * @param around what the caller knows of items besides their texts
 * @param inCompany whether one whose like fit too counts a little more
 */
public record Wanted(String text, Reader reader, int most, Set<String> labels, Around around, boolean inCompany) {
    /** To whom reasons are told. */
    public enum Reader {
        OWNER,
        OTHERS
    }

    public static Wanted by(Reader reader, String text) {
        return new Wanted(text, reader, 20, Set.of(), Around.NOTHING, true);
    }

    public Wanted most(int items) {
        return new Wanted(text, reader, items, labels, around, inCompany);
    }

    public Wanted only(String... these) {
        return new Wanted(text, reader, most, Set.of(these), around, inCompany);
    }

    public Wanted around(Around known) {
        return new Wanted(text, reader, most, labels, known, inCompany);
    }

    /** Each item by itself, whatever else stands on the shelf: for thresholds. */
    public Wanted apart() {
        return new Wanted(text, reader, most, labels, around, false);
    }
}
