package dev.kith.meaning;

import java.util.ArrayList;
import java.util.List;

/** Parts of a text that can be quoted. */
public final class Phrases {
    private static final int LONGEST_QUOTE = 120;
    private static final int MOST_WORDS = 4;
    private static final String ENDS = ".!?;\n\r\t•|";

    private Phrases() {}

    /** @param from where it begins in the text; @param to its end, exclusive */
    public record Phrase(String text, int from, int to) {}

    /** The part between two full stops, or their like, in which this place is; a long one is cut around the place. */
    public static String around(String text, int place) {
        int from = place;
        while (from > 0 && !endsAt(text, from - 1)) {
            from--;
        }
        int to = place;
        while (to < text.length() && !endsAt(text, to)) {
            to++;
        }
        if (to - from > LONGEST_QUOTE) {
            from = Math.max(from, wordStart(text, place - LONGEST_QUOTE / 2));
            to = Math.min(to, wordStart(text, from + LONGEST_QUOTE));
        }
        return text.substring(from, to).strip();
    }

    /**
     * What a text is about, as short phrases: words that follow each other with no stop word or punctuation between them
     * (as RAKE takes them: Rose and others, Automatic Keyword Extraction, 2010).
     */
    public static List<Phrase> of(String text, Spoken spoken) {
        var found = new ArrayList<Phrase>();
        int words = 0;
        int from = 0;
        int to = 0;
        for (Spoken.Word word : spoken.words()) {
            boolean goesOn = words > 0 && words < MOST_WORDS && onlySpace(text, to, word.from());
            if (!goesOn) {
                add(found, text, from, to);
                from = word.from();
                words = 0;
            }
            to = word.to();
            words++;
        }
        add(found, text, from, to);
        return found;
    }

    private static void add(List<Phrase> found, String text, int from, int to) {
        String words = text.substring(from, to);
        if (words.chars().anyMatch(Character::isLetter)) {
            found.add(new Phrase(words, from, to));
        }
    }

    private static boolean onlySpace(String text, int from, int to) {
        return text.substring(from, to).replace('-', ' ').isBlank();
    }

    private static boolean endsAt(String text, int place) {
        boolean mark = ENDS.indexOf(text.charAt(place)) >= 0;
        boolean followed = place + 1 < text.length() && !Character.isWhitespace(text.charAt(place + 1));
        // the stop in "4.5" or "kith.example" ends nothing
        return mark && !(text.charAt(place) == '.' && followed);
    }

    private static int wordStart(String text, int place) {
        int at = Math.clamp(place, 0, text.length());
        while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
