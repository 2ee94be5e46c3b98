package dev.kith.coffees;

import java.time.Instant;
import java.util.List;

/**
 * Times to choose from, and where.
 *
 * @param starts one to three, in order
 * @param place in words; may be empty where there is a link
 * @param link to a call; may be empty where there is a place
 */
public record Offer(List<Instant> starts, int minutes, String place, String link) {
    public Offer {
        starts = starts.stream().distinct().sorted().toList();
    }

    /** In the fewest words. */
    public String where() {
        return place.isEmpty() ? link : place;
    }
}
