package dev.kith.introductions;

import dev.kith.ui.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What became of it; all of it optional.
 *
 * @param met not empty where they met
 */
public record WordsForm(String met, String thanks, String outcome) {
    static final WordsForm EMPTY = new WordsForm("", "", "");
    static final int LONGEST = 500;

    public WordsForm(@Nullable String met, @Nullable String thanks, @Nullable String outcome) {
        this.met = Problems.clean(met);
        this.thanks = Problems.clean(thanks);
        this.outcome = Problems.clean(outcome);
    }

    Problems check() {
        return Problems.none().atMost("thanks", thanks, LONGEST).atMost("outcome", outcome, LONGEST);
    }
}
