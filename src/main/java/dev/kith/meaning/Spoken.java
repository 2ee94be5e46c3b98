package dev.kith.meaning;

import dev.kith.kernel.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tartarus.snowball.SnowballStemmer;

/**
 * A text as its words, in the order in which they stand.
 *
 * @param language which it is taken to be in
 * @param words without stop words
 */
public record Spoken(Language language, List<Word> words) {
    private static final int LONGEST = 40;

    /** @param folded without accents and case; @param from where it begins in the text; @param to its end, exclusive */
    public record Word(String folded, int from, int to) {}

    public static Spoken of(String text) {
        List<Word> all = split(text);
        Language language = Language.of(all.stream().map(Word::folded).toList());
        return new Spoken(
                language,
                all.stream().filter(word -> !language.isStopWord(word.folded())).toList());
    }

    /** Without words that stand in any text; all of them where no other is there. */
    public Spoken telling() {
        List<Word> telling = words.stream()
                .filter(word -> !isSmallNumber(word.folded()) && !language.isEveryday(word.folded()))
                .toList();
        return telling.isEmpty() ? this : new Spoken(language, telling);
    }

    private static boolean isSmallNumber(String word) {
        return word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    }

    /** The words' stems in a language, in their order; a word without letters to lose is its own stem. */
    public List<String> stems(Language in) {
        SnowballStemmer stemmer = in.stemmer();
        Map<String, String> known = new HashMap<>();
        return words.stream()
                .map(word -> known.computeIfAbsent(word.folded(), folded -> stem(stemmer, folded)))
                .toList();
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Letters and digits that follow each other; in scripts that put no spaces between words each sign is one. */
    private static List<Word> split(String text) {
        var found = new ArrayList<Word>();
        int at = 0;
        while (at < text.length()) {
            int first = text.codePointAt(at);
            int end = at + Character.charCount(first);
            if (!Character.isLetterOrDigit(first)) {
                at = end;
                continue;
            }
            while (!Character.isIdeographic(first) && end < text.length() && goesOn(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            String folded = Words.fold(text.substring(at, Math.min(end, at + LONGEST)));
            if (!folded.isEmpty()) {
                found.add(new Word(folded, at, end));
            }
            at = end;
        }
        return found;
    }

    private static boolean goesOn(int c) {
        return (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                && !Character.isIdeographic(c);
    }
}
