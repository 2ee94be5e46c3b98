package dev.kith.matching;

import dev.kith.matching.Held.HeldText;
import dev.kith.meaning.Language;
import dev.kith.meaning.Spoken;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * How much of the wanted words each item has: Okapi BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework,
 * 2009; k1 1.2, b 0.75), where all texts of an item count as one, divided by the most that these words could give, so that
 * it lies between 0 and 1 and can be added to a cosine.
 */
final class WordShare {
    private static final double SATURATION = 1.2;
    private static final double BY_LENGTH = 0.75;
    private static final int NOT_WANTED = -1;
    private static final int[] NONE = {};
    private final int words;

    /** For the number of a stem the wanted word that it stands for. */
    private final int[] wanted;

    private WordShare(int words, int[] wanted) {
        this.words = words;
        this.wanted = wanted;
    }

    static WordShare of(Spoken spoken, Contents contents) {
        Spoken wanted = spoken.telling();
        List<String> own = wanted.stems(wanted.language());
        List<String> distinct = List.copyOf(new LinkedHashSet<>(own));
        int[] numbers = new int[contents.stems().size()];
        Arrays.fill(numbers, NOT_WANTED);
        for (Language language : contents.languages()) {
            List<String> stems = wanted.stems(language);
            for (int i = 0; i < stems.size(); i++) {
                OptionalInt number = contents.stems().known(language, stems.get(i));
                if (number.isPresent() && number.getAsInt() < numbers.length) {
                    numbers[number.getAsInt()] = distinct.indexOf(own.get(i));
                }
            }
        }
        return new WordShare(distinct.size(), numbers);
    }

    /** The share of each item, given by those of its texts that count. */
    double[] of(List<List<HeldText>> items) {
        int[][] times = items.stream().map(this::times).toArray(int[][]::new);
        double[] rarity = rarity(times);
        double most = Arrays.stream(rarity).sum();
        double[] lengths = new double[times.length];
        for (int item = 0; item < lengths.length; item++) {
            for (HeldText text : items.get(item)) {
                lengths[item] += text.length();
            }
        }
        double average = Math.max(1, Arrays.stream(lengths).average().orElse(1));
        double[] shares = new double[times.length];
        for (int item = 0; item < times.length; item++) {
            double slowness = SATURATION * (1 - BY_LENGTH + BY_LENGTH * lengths[item] / average);
            for (int word = 0; word < times[item].length; word++) {
                int count = times[item][word];
                shares[item] += rarity[word] / most * count / (count + slowness);
            }
        }
        return shares;
    }

    /** How often an item has each word; nothing at all for one that has none of them. */
    private int[] times(List<HeldText> texts) {
        int[] times = NONE;
        for (HeldText text : texts) {
            int[] stems = text.stems();
            for (int i = 0; i < stems.length; i++) {
                // a stem that is newer than this ranking stands beyond the end
                int word = stems[i] < wanted.length ? wanted[stems[i]] : NOT_WANTED;
                if (word != NOT_WANTED) {
                    times = times == NONE ? new int[words] : times;
                    times[word] += text.counts()[i];
                }
            }
        }
        return times;
    }

    /** Inverse document frequency of each word, as Lucene counts it: never below zero. */
    private double[] rarity(int[][] times) {
        int[] having = new int[words];
        for (int[] each : times) {
            for (int word = 0; word < each.length; word++) {
                having[word] += each[word] > 0 ? 1 : 0;
            }
        }
        return Arrays.stream(having)
                .mapToDouble(n -> Math.log1p((times.length - n + 0.5) / (n + 0.5)))
                .toArray();
    }
}
