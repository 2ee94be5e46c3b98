package dev.kith.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few first ones of many, in order. */
final class Best<T> {
    private final int most;
    private final Comparator<T> order;
    private final List<T> kept = new ArrayList<>();

    Best(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
    }

    void add(T one) {
        if (kept.size() == most && order.compare(one, kept.getLast()) >= 0) {
            return;
        }
        if (kept.size() == most) {
            kept.removeLast();
        }
        int place = Collections.binarySearch(kept, one, order);
        kept.add(place < 0 ? -place - 1 : place, one);
    }

    /** The last of them, once there are as many as wanted. */
    @Nullable
    T last() {
        return kept.size() == most ? kept.getLast() : null;
    }

    List<T> list() {
        return List.copyOf(kept);
    }
}
