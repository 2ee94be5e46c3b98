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
 */
public record Wanted(String text, Reader reader, int most, Set<String> labels, Around around) {
    /** To whom reasons are told. */
    public enum Reader {
        OWNER,
        OTHERS
    }

    public static Wanted by(Reader reader, String text) {
        return new Wanted(text, reader, 20, Set.of(), Around.NOTHING);
    }

    public Wanted most(int items) {
        return new Wanted(text, reader, items, labels, around);
    }

    public Wanted only(String... these) {
        return new Wanted(text, reader, most, Set.of(these), around);
    }

    public Wanted around(Around known) {
        return new Wanted(text, reader, most, labels, known);
    }
}
