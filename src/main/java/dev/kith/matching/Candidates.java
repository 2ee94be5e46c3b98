package dev.kith.matching;

import dev.kith.matching.Held.HeldText;
import dev.kith.meaning.Language;
import dev.kith.meaning.Meaning;
import dev.kith.meaning.Spoken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How well the items of a shelf fit, by what is held in memory: nothing is read or written. */
final class Candidates {
    /** What a full share of the words adds to the cosine; found on labelled openings and interests, see decision 11. */
    private static final double WORDS = 0.5;

    /** The model knows English; in other languages words carry more. */
    private static final double WORDS_OF_OTHERS = 0.8;

    /** So many of the best are looked at again, beside each other. */
    private static final int LOOKED_AT_AGAIN = 50;

    /** How much those count that are most like it, and how many they are. */
    private static final double COMPANY = 0.3;

    private static final int LIKE_IT = 3;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::fit).reversed();

    private Candidates() {}

    /** @param by the meaning by which it fits; null where it is not worked out */
    record Candidate(UUID item, double fit, @Nullable Meaning by) {
        Candidate with(double better) {
            return new Candidate(item, better, by);
        }
    }

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
            List<HeldText> counting = item.counting(labels);
            if (!counting.isEmpty()) {
                items.add(item.id());
                texts.add(counting);
            }
        }
        double[] fits = WordShare.of(wanted, contents).of(texts);
        Meaning[] by = new Meaning[fits.length];
        if (meaning != null) {
            add(fits, by, texts, meaning, wanted.language() == Language.ENGLISH ? WORDS : WORDS_OF_OTHERS);
        }
        return best(items, fits, by, most);
    }

    /** An item whose meaning is not worked out yet counts as one of the middle, and its words decide. */
    private static void add(
            double[] fits, @Nullable Meaning[] by, List<List<HeldText>> texts, Meaning wanted, double weight) {
        double sum = 0;
        int known = 0;
        for (int i = 0; i < fits.length; i++) {
            float nearest = Float.NEGATIVE_INFINITY;
            for (HeldText text : texts.get(i)) {
                float near = text.meaning() == null ? nearest : wanted.near(text.meaning());
                if (near > nearest) {
                    nearest = near;
                    by[i] = text.meaning();
                }
            }
            fits[i] *= weight;
            if (by[i] != null) {
                fits[i] += nearest;
                sum += nearest;
                known++;
            }
        }
        double middle = known == 0 ? 0 : sum / known;
        for (int i = 0; i < fits.length; i++) {
            fits[i] += by[i] == null ? middle : 0;
        }
    }

    /** Those that fit at all; the one that came first on the shelf before another that fits as well. */
    private static List<Candidate> best(List<UUID> items, double[] fits, @Nullable Meaning[] by, int most) {
        double least = leastOf(fits, most);
        var best = new ArrayList<Candidate>();
        for (int i = 0; i < fits.length; i++) {
            if (fits[i] > 0 && fits[i] >= least) {
                best.add(new Candidate(items.get(i), fits[i], by[i]));
            }
        }
        best.sort(BEST_FIRST);
        return best.subList(0, Math.min(most, best.size()));
    }

    /** What the last of the best has. */
    private static double leastOf(double[] fits, int most) {
        double[] sorted = fits.clone();
        Arrays.sort(sorted);
        return sorted.length <= most ? Double.NEGATIVE_INFINITY : sorted[sorted.length - most];
    }

    /**
     * Lifts those of the best whose like fit too, over those that fit by chance: score regularization (Diaz, Ad Hoc
     * Retrieval with Regularized Scores, 2005). The best one stays the best.
     */
    static List<Candidate> inCompany(List<Candidate> best) {
        List<Candidate> again = best.stream()
                .limit(LOOKED_AT_AGAIN)
                .filter(each -> each.by() != null)
                .toList();
        if (again.size() <= LIKE_IT) {
            return best;
        }
        var fits = new HashMap<UUID, Double>();
        again.forEach(each -> fits.put(each.item(), (1 - COMPANY) * each.fit() + COMPANY * company(each, again)));
        fits.put(best.getFirst().item(), best.getFirst().fit());
        List<Candidate> lifted = new ArrayList<>(best);
        lifted.replaceAll(
                each -> each.with(Math.min(best.getFirst().fit(), fits.getOrDefault(each.item(), each.fit()))));
        lifted.sort(BEST_FIRST);
        return lifted;
    }

    /** How well those fit that are most like it, by how much they are. */
    private static double company(Candidate candidate, List<Candidate> others) {
        record Other(double like, double fit) {}
        Meaning by = Objects.requireNonNull(candidate.by());
        List<Other> most = others.stream()
                .filter(other -> other != candidate)
                .map(other -> new Other(Math.max(0, by.near(Objects.requireNonNull(other.by()))), other.fit()))
                .sorted(Comparator.comparingDouble(Other::like).reversed())
                .limit(LIKE_IT)
                .toList();
        double sum = most.stream().mapToDouble(Other::like).sum();
        return sum == 0
                ? candidate.fit()
                : most.stream().mapToDouble(o -> o.like() * o.fit()).sum() / sum;
    }
}
