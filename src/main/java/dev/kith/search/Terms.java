package dev.kith.search;

import dev.kith.kernel.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Text taken apart into words, folded as they are searched for, with the place where each stood. */
public record Terms(String text, List<Term> all) {
    /** No word is told apart by more letters than this. */
    static final int LONGEST = 40;

    private static final int FIRST_WITHOUT_SPACES = 'ก';
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI);

    /** @param word folded, @param from where it begins in the text; @param to where it ends, exclusive */
    public record Term(String word, int from, int to) {}

    public static Terms of(String text) {
        var found = new ArrayList<Term>();
        int at = 0;
        while (at < text.length()) {
            int first = text.codePointAt(at);
            int end = at + Character.charCount(first);
            if (!inWord(first)) {
                at = end;
                continue;
            }
            // scripts without spaces between words are searched sign by sign
            while (!alone(first) && end < text.length() && goesOn(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            String word = cut(Words.fold(text.substring(at, end)));
            if (!word.isEmpty()) {
                found.add(new Term(word, at, end));
            }
            at = end;
        }
        return new Terms(text, found);
    }

    private static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    public Set<String> words() {
        var words = new LinkedHashSet<String>();
        all.forEach(term -> words.add(term.word()));
        return words;
    }

    private static boolean inWord(int c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean goesOn(int c) {
        return (inWord(c) || Character.getType(c) == Character.NON_SPACING_MARK) && !alone(c);
    }

    private static boolean alone(int c) {
        return c >= FIRST_WITHOUT_SPACES && WITHOUT_SPACES.contains(Character.UnicodeScript.of(c));
    }
}
