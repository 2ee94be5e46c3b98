package dev.kith.discover;

import dev.kith.accounts.Viewer;
import dev.kith.places.Box;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, understood.
 *
 * @param words as typed; empty for any
 * @param spot what distances are told from; null where no place is known, and then {@code kilometres} says nothing
 * @param how "any", "in-person" or "online"
 * @param free only events with a free seat
 * @param subjects looked for instead of the words, in those that do not hold the words; empty for the words themselves
 */
record Search(
        Viewer viewer,
        List<String> interests,
        String words,
        @Nullable Spot spot,
        double kilometres,
        Span span,
        String how,
        boolean free,
        List<String> subjects) {

    /** Half the way around the earth, and a little more. */
    static final double ANY_DISTANCE = 21_000;

    /** The same for what means nearly the same. */
    Search near(List<String> these) {
        return new Search(viewer, interests, words, spot, kilometres, span, how, free, these);
    }

    boolean unbounded() {
        return spot == null || kilometres >= ANY_DISTANCE;
    }

    /** What happens online happens anywhere. */
    boolean anywhere() {
        return unbounded() || how.equals("online");
    }

    /** The cells to look in; those that only meet online belong to every place unless they are not wanted. */
    Integer[] cells() {
        Spot here = spot;
        if (here == null || unbounded()) {
            return new Integer[0];
        }
        Integer[] near = Grid.cells(Box.around(here.latitude(), here.longitude(), kilometres));
        return how.equals("any")
                ? Stream.concat(Stream.of(near), Stream.of(Grid.NOWHERE)).toArray(Integer[]::new)
                : near;
    }
}
