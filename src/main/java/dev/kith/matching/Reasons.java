package dev.kith.matching;

import dev.kith.matching.MatchingRows.Kept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds in the texts of an item what fits what was wanted. */
final class Reasons {
    private final Spoken wanted;

    Reasons(Spoken wanted) {
        this.wanted = wanted;
    }

    /** The words that a text shares with what was wanted, for each text that shares some, most first. */
    List<Reason> words(List<Kept> texts) {
        var found = new ArrayList<Reason.SameWords>();
        for (Kept text : texts) {
            String words = Objects.requireNonNull(text.words());
            Spoken spoken = Spoken.of(words);
            Set<String> stems = new HashSet<>(wanted.stems(spoken.language()));
            List<String> own = spoken.stems(spoken.language());
            var same = new LinkedHashSet<String>();
            var seen = new HashSet<String>();
            String phrase = "";
            for (int i = 0; i < own.size(); i++) {
                if (stems.contains(own.get(i)) && seen.add(own.get(i))) {
                    Spoken.Word word = spoken.words().get(i);
                    phrase = same.isEmpty() ? Phrases.around(words, word.from()) : phrase;
                    same.add(words.substring(word.from(), word.to()));
                }
            }
            if (!same.isEmpty()) {
                found.add(new Reason.SameWords(List.copyOf(same), Objects.requireNonNull(text.label()), phrase));
            }
        }
        found.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
        return List.copyOf(found);
    }
}
