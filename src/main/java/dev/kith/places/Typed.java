package dev.kith.places;

import dev.kith.kernel.Words;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A typed place taken apart: "Springfield, Illinois" is the place "springfield" within "illinois".
 *
 * @param place key of what stands before the first comma, empty if nothing can be looked up
 * @param within keys of what stands after it: regions, countries, or their beginnings
 */
record Typed(String place, List<String> within) {
    /** Longer than any label; what is longer is no place. */
    private static final int LONGEST = 150;

    private static final Pattern APOSTROPHES = Pattern.compile("['‘’ʻʼ`]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Typed of(String text) {
        if (text.length() > LONGEST) {
            return new Typed("", List.of());
        }
        var parts = Arrays.stream(text.split(",", -1)).map(Typed::key).toList();
        return new Typed(
                parts.getFirst(),
                parts.stream().skip(1).filter(part -> !part.isEmpty()).toList());
    }

    /** What names are compared by: folded, and "Frankfurt (Oder)" is "frankfurt oder", "Xi’an" is "xian". */
    static String key(String text) {
        var bare = APOSTROPHES.matcher(text).replaceAll("");
        return SIGNS.matcher(Words.fold(bare)).replaceAll(" ").strip();
    }
}
