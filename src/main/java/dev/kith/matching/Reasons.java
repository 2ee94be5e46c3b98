package dev.kith.matching;

import dev.kith.matching.MatchingRows.Kept;
import dev.kith.matching.Reason.NearMeaning;
import dev.kith.matching.Reason.SameWords;
import dev.kith.meaning.Language;
import dev.kith.meaning.Meaning;
import dev.kith.meaning.Phrases;
import dev.kith.meaning.Phrases.Phrase;
import dev.kith.meaning.Spoken;
import dev.kith.meaning.Understood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds in the texts of an item what fits what was wanted. */
final class Reasons {
    /** Below this two phrases have nothing to do with each other, whatever is around them. */
    private static final float NEAR = 0.2f;

    /** Below this their texts are about something else ("part time" is near to "half marathon"); see decision 14. */
    private static final float SURROUNDINGS = 0.2f;

    /** What both must come to: "bookkeeping" and "accountant" are near only where their texts are, too. */
    private static final float TOGETHER = 0.52f;

    private final Spoken wanted;
    private final List<Phrase> phrases;
    private final List<Meaning> meanings;
    private final int[] telling;
    private final @Nullable Meaning whole;
    private final Map<Language, Set<String>> stems = new EnumMap<>(Language.class);

    /** @param understood null to go by words alone */
    Reasons(String text, Spoken wanted, @Nullable Understood understood) {
        this.wanted = wanted.telling();
        this.phrases = Phrases.of(text, wanted);
        this.meanings = understood == null ? List.of() : understood.phrases();
        this.telling = telling(phrases, meanings, this.wanted);
        this.whole = understood == null ? null : understood.whole();
    }

    /** Shared words of each text, most first; then the nearest two phrases that share none. */
    List<Reason> of(List<Kept> texts) {
        var reasons = new ArrayList<Reason>(texts.stream()
                .map(this::sameWords)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((SameWords same) -> same.words().size())
                        .reversed())
                .toList());
        texts.stream()
                .map(this::nearest)
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Pair::near))
                .ifPresent(pair -> reasons.add(pair.reason()));
        return reasons;
    }

    private float near(Kept text) {
        return whole == null || text.vectors() == null ? 0 : whole.near(Meaning.first(text.vectors()));
    }

    private Optional<SameWords> sameWords(Kept text) {
        String words = Objects.requireNonNull(text.words());
        Spoken spoken = Spoken.of(words);
        Set<String> stems = this.stems.computeIfAbsent(spoken.language(), in -> new HashSet<>(wanted.stems(in)));
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
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(new SameWords(List.copyOf(same), Objects.requireNonNull(text.label()), phrase));
    }

    private record Pair(NearMeaning reason, float near) {}

    private Optional<Pair> nearest(Kept text) {
        float around = near(text);
        if (text.vectors() == null || around < SURROUNDINGS) {
            return Optional.empty();
        }
        float least = Math.max(NEAR, TOGETHER - around);
        String words = Objects.requireNonNull(text.words());
        Spoken spoken = Spoken.of(words);
        List<Phrase> known = Phrases.of(words, spoken);
        List<Meaning> theirs = Understood.of(text.vectors()).phrases();
        int[] toldThere = telling(known, theirs, spoken.telling());
        Pair best = null;
        for (int i : telling) {
            for (int j : toldThere) {
                float near = meanings.get(i).near(theirs.get(j));
                boolean better = near >= (best == null ? least : best.near());
                if (better && !shareAWord(phrases.get(i), known.get(j), spoken.language())) {
                    var reason = new NearMeaning(
                            phrases.get(i).text(), known.get(j).text(), Objects.requireNonNull(text.label()));
                    best = new Pair(reason, near);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The places of those understood phrases that have one of the telling words. */
    private static int[] telling(List<Phrase> phrases, List<Meaning> understood, Spoken words) {
        return IntStream.range(0, understood.size())
                .filter(i -> words.words().stream()
                        .anyMatch(word -> word.from() >= phrases.get(i).from()
                                && word.to() <= phrases.get(i).to()))
                .toArray();
    }

    /** Then it is no other way to say it, and stands among the shared words. */
    private static boolean shareAWord(Phrase one, Phrase other, Language language) {
        Set<String> stems = new HashSet<>(Spoken.of(one.text()).stems(language));
        return Spoken.of(other.text()).stems(language).stream().anyMatch(stems::contains);
    }
}
