package dev.kith.matching;

import dev.kith.matching.Held.HeldText;
import java.util.ArrayList;
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
        double[] shares = WordShare.of(wanted, contents).of(texts);
        List<Candidate> candidates = meaning == null
                ? byWords(items, shares)
                : byMeaning(
                        items, texts, shares, meaning, wanted.language() == Language.ENGLISH ? WORDS : WORDS_OF_OTHERS);
        candidates.sort(BEST_FIRST);
        return inCompany(candidates.subList(0, Math.min(most, candidates.size())));
    }

    private static List<Candidate> byWords(List<UUID> items, double[] shares) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                candidates.add(new Candidate(items.get(i), shares[i], null));
            }
        }
        return candidates;
    }

    /** An item whose meaning is not worked out yet counts as one of the middle, and its words decide. */
    private static List<Candidate> byMeaning(
            List<UUID> items, List<List<HeldText>> texts, double[] shares, Meaning wanted, double weight) {
        var candidates = new ArrayList<Candidate>();
        double sum = 0;
        int known = 0;
        for (int i = 0; i < shares.length; i++) {
            Meaning nearest = nearest(texts.get(i), wanted);
            double near = nearest == null ? 0 : wanted.near(nearest);
            sum += near;
            known += nearest == null ? 0 : 1;
            candidates.add(new Candidate(items.get(i), near + weight * shares[i], nearest));
        }
        double middle = known == 0 ? 0 : sum / known;
        candidates.replaceAll(each -> each.by() == null ? each.with(each.fit() + middle) : each);
        return candidates;
    }

    private static @Nullable Meaning nearest(List<HeldText> texts, Meaning wanted) {
        Meaning nearest = null;
        float near = Float.NEGATIVE_INFINITY;
        for (HeldText text : texts) {
            Meaning meaning = text.meaning();
            if (meaning != null && wanted.near(meaning) > near) {
                nearest = meaning;
                near = wanted.near(meaning);
            }
        }
        return nearest;
    }

    /**
     * Lifts those of the best whose like fit too, over those that fit by chance: score regularization (Diaz, Ad Hoc
     * Retrieval with Regularized Scores, 2005). The best one stays the best.
     */
    private static List<Candidate> inCompany(List<Candidate> best) {
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
