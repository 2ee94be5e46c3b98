package dev.kith.matching;

import java.time.Instant;
import java.util.List;

/** Why an item fits. Quotes texts and says nothing itself: the words around come from the caller's bundles. */
public sealed interface Reason {

    /**
     * Words of what was wanted stand in a text.
     *
     * @param words as they stand in the text, in its order, the same word once
     * @param label of the text
     * @param phrase the part of the text in which the first of them stand, to be quoted
     */
    record SameWords(List<String> words, String label, String phrase) implements Reason {}

    /**
     * A phrase of the text means nearly what a phrase of the wanted text means, in other words.
     *
     * @param wanted the phrase that was looked for
     * @param known the phrase of the text
     * @param label of the text
     */
    record NearMeaning(String wanted, String known, String label) implements Reason {}

    /** It is near, as the caller told. */
    record Near(double kilometres) implements Reason {}

    /** There was something with it lately, as the caller told. */
    record Recent(Instant last) implements Reason {}
}
