package dev.kith.company;

import dev.kith.kernel.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether what one looks for is what another offers: a word of both that says something, in whatever form. */
final class Fit {
    private static final int SHORTEST = 4;
    private static final int STEM = 5;
    private static final int ENDING = 3;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SAYS_NOTHING = Set.of(
            "about",
            "alles",
            "also",
            "another",
            "anyone",
            "anything",
            "auch",
            "beim",
            "best",
            "brauche",
            "could",
            "dich",
            "each",
            "eine",
            "einen",
            "einer",
            "eines",
            "etwas",
            "euch",
            "ever",
            "every",
            "everyone",
            "everything",
            "find",
            "first",
            "from",
            "gern",
            "gerne",
            "gladly",
            "good",
            "great",
            "half",
            "have",
            "help",
            "hilfe",
            "hour",
            "into",
            "jemand",
            "know",
            "knows",
            "leute",
            "like",
            "long",
            "look",
            "looking",
            "looks",
            "mehr",
            "menschen",
            "mich",
            "mochte",
            "more",
            "need",
            "needs",
            "nach",
            "nicht",
            "oder",
            "offer",
            "only",
            "other",
            "others",
            "over",
            "people",
            "person",
            "really",
            "side",
            "sich",
            "small",
            "some",
            "someone",
            "something",
            "suche",
            "suchen",
            "that",
            "their",
            "them",
            "there",
            "they",
            "thing",
            "things",
            "this",
            "time",
            "uber",
            "unter",
            "very",
            "viel",
            "want",
            "wants",
            "welcome",
            "wenn",
            "what",
            "when",
            "where",
            "which",
            "will",
            "with",
            "work",
            "working",
            "would",
            "your");

    private Fit() {}

    static boolean fits(String sought, String offered) {
        Set<String> offers = words(offered);
        return words(sought).stream().anyMatch(word -> offers.stream().anyMatch(other -> isSame(word, other)));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN.split(Words.fold(text)))
                .filter(word -> word.length() >= SHORTEST && !SAYS_NOTHING.contains(word))
                .collect(Collectors.toSet());
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || stem(one, other) >= Math.max(STEM, Math.max(one.length(), other.length()) - ENDING);
    }

    private static int stem(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
