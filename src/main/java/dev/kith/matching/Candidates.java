package dev.kith.matching;

import dev.kith.matching.Held.HeldText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How well the items of a shelf fit, by what is held in memory: nothing is read or written. */
final class Candidates {
    /** What a full share of the words adds to the cosine; found on labelled openings and interests, see decision 11. */
    private static final double WORDS = 0.5;

    /** The model knows English; in other languages words carry more. */
    private static final double WORDS_OF_OTHERS = 0.8;

    private Candidates() {}

    record Candidate(UUID item, double fit) {}

    /**
     * @param labels only texts with these count; empty for all
     * @param meaning of what is wanted; null to go by words alone
     * @return best first
     */
    static List<Candidate> of(
            Contents contents, Spoken wanted, Set<String> labels, @Nullable Meaning meaning, int most) {
        List<UUID> items = new ArrayList<>();
        List<List<HeldText>> texts = new ArrayList<>();
        for (Held item : contents.items().values()) {
            List<HeldText> counting = counting(item, labels);
            if (!counting.isEmpty()) {
                items.add(item.id());
                texts.add(counting);
            }
        }
        double[] fit = WordShare.of(wanted, contents).of(texts);
        if (meaning != null) {
            add(fit, texts, meaning, wanted.language() == Language.ENGLISH ? WORDS : WORDS_OF_OTHERS);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < fit.length; i++) {
            if (fit[i] > 0) {
                candidates.add(new Candidate(items.get(i), fit[i]));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::fit).reversed());
        return candidates.subList(0, Math.min(most, candidates.size()));
    }

    private static List<HeldText> counting(Held item, Set<String> labels) {
        if (item.silent()) {
            return List.of();
        }
        return labels.isEmpty()
                ? item.texts()
                : item.texts().stream()
                        .filter(text -> labels.contains(text.label()))
                        .toList();
    }

    /** An item whose meaning is not worked out yet counts as one of the middle, and its words decide. */
    private static void add(double[] shares, List<List<HeldText>> texts, Meaning wanted, double weight) {
        double[] near =
                texts.stream().mapToDouble(each -> nearest(each, wanted)).toArray();
        double middle =
                Arrays.stream(near).filter(n -> !Double.isNaN(n)).average().orElse(0);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = shares[i] * weight + (Double.isNaN(near[i]) ? middle : near[i]);
        }
    }

    private static double nearest(List<HeldText> texts, Meaning wanted) {
        double nearest = Double.NaN;
        for (HeldText text : texts) {
            if (text.meaning() != null) {
                double near = wanted.near(text.meaning());
                nearest = Double.isNaN(nearest) ? near : Math.max(nearest, near);
            }
        }
        return nearest;
    }
}
