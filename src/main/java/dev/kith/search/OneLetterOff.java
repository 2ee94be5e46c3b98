package dev.kith.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One wrong letter: a letter changed, missing, too many, or two neighbours swapped (a Damerau-Levenshtein distance of
 * one), in a word that may not be typed to its end.
 */
final class OneLetterOff {
    /** In shorter words a wrong letter makes another word. */
    static final int SHORTEST = 4;

    private OneLetterOff() {}

    /** True where some beginning of {@code word} is {@code typed}, or is it but for one letter. */
    static boolean begins(String word, String typed) {
        int same = 0;
        while (same < word.length() && same < typed.length() && word.charAt(same) == typed.charAt(same)) {
            same++;
        }
        String w = word.substring(same);
        String t = typed.substring(same);
        if (t.isEmpty()) {
            return true;
        }
        if (w.isEmpty()) {
            return t.length() == 1;
        }
        boolean changed = w.substring(1).startsWith(t.substring(1));
        boolean missing = w.substring(1).startsWith(t);
        boolean tooMany = w.startsWith(t.substring(1));
        boolean swapped = w.length() > 1
                && t.length() > 1
                && w.charAt(0) == t.charAt(1)
                && w.charAt(1) == t.charAt(0)
                && w.substring(2).startsWith(t.substring(2));
        return changed || missing || tooMany || swapped;
    }

    /**
     * Beginnings under which every word stands that {@link #begins} accepts: the first two letters as typed, for an
     * error further on, and the whole with each possible error among the first two.
     */
    static List<String> beginnings(String typed) {
        var all = new ArrayList<String>();
        all.add(typed.substring(0, 2));
        List<String> letters = letters(typed);
        for (int at = 0; at < 2; at++) {
            String before = typed.substring(0, at);
            String rest = typed.substring(at + 1);
            all.add(before + rest);
            for (String letter : letters) {
                all.add(before + letter + rest);
                all.add(before + letter + typed.substring(at));
            }
        }
        all.add("" + typed.charAt(1) + typed.charAt(0) + typed.substring(2));
        all.add("" + typed.charAt(0) + typed.charAt(2) + typed.charAt(1) + typed.substring(3));
        return all.stream().distinct().toList();
    }

    /** The alphabet that the word is written in, as far as one letter may stand for another. */
    private static List<String> letters(String typed) {
        IntStream alphabet = switch (Character.UnicodeScript.of(typed.codePointAt(0))) {
            case CYRILLIC -> IntStream.rangeClosed('а', 'я');
            case GREEK -> IntStream.rangeClosed('α', 'ω');
            default -> IntStream.rangeClosed('a', 'z');
        };
        return alphabet.mapToObj(Character::toString).toList();
    }
}
