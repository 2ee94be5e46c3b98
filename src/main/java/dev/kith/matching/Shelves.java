package dev.kith.matching;

import dev.kith.matching.MatchingRows.Stand;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Contents of shelves as they are now. Copies in memory, of those that were asked for last, are brought up to the number
 * that the database tells: what any node has committed is in the next answer.
 */
@Component
class Shelves {
    /** So many texts in memory at most, about a kilobyte each; a shelf that is larger by itself is held alone. */
    private static final int MOST_TEXTS = 40_000;

    private final MatchingRows rows;
    private final Map<Shelf, Copy> copies = new LinkedHashMap<>(16, 0.75f, true);

    Shelves(MatchingRows rows) {
        this.rows = rows;
    }

    private record Copy(Contents contents, String model, int texts) {}

    /** @param model whose vectors are wanted */
    Contents now(Shelf shelf, String model) {
        Stand stand = rows.stand(shelf).orElse(null);
        if (stand == null) {
            return Contents.empty();
        }
        Contents from = copy(shelf, model);
        if (from.change() == stand.change()) {
            return from;
        }
        // older than the last item that was taken away, or of a transaction that was rolled back: all anew
        if (from.change() < stand.taken() || from.change() > stand.change()) {
            from = Contents.empty();
        }
        Contents now = from.with(rows.since(shelf, from.change(), model), stand.change());
        if (!stand.own()) {
            keep(shelf, new Copy(now, model, now.texts()));
        }
        return now;
    }

    private synchronized Contents copy(Shelf shelf, String model) {
        Copy copy = copies.get(shelf);
        return copy != null && copy.model().equals(model) ? copy.contents() : Contents.empty();
    }

    private synchronized void keep(Shelf shelf, Copy copy) {
        copies.put(shelf, copy);
        int held = copies.values().stream().mapToInt(Copy::texts).sum();
        for (var oldest = copies.values().iterator(); held > MOST_TEXTS && copies.size() > 1; ) {
            held -= oldest.next().texts();
            oldest.remove();
        }
    }
}
