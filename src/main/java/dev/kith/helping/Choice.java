package dev.kith.helping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few of a day: each kind in turn, the best of each first, and nobody twice. */
final class Choice {
    private Choice() {}

    /** @param tired the people and members who were thought of lately, as {@link Found#whom} names them */
    static List<Found> of(List<Found> all, Set<String> letGo, Set<String> tired, int most) {
        Map<Idea.Kind, Deque<Found>> turns = new EnumMap<>(Idea.Kind.class);
        all.stream()
                .filter(each -> !letGo.contains(each.key()) && !tired.contains(each.whom()))
                .sorted(Comparator.comparingDouble(Found::fit).reversed().thenComparing(Found::key))
                .forEach(each -> turns.computeIfAbsent(each.kind(), kind -> new ArrayDeque<>())
                        .add(each));
        var chosen = new ArrayList<Found>();
        Set<String> busy = new HashSet<>();
        while (chosen.size() < most && !turns.isEmpty()) {
            for (Idea.Kind kind : Idea.Kind.values()) {
                Found next = next(turns, kind, busy);
                if (next != null && chosen.size() < most) {
                    chosen.add(next);
                    busy.add(next.whom());
                    busy.add(String.valueOf(next.other()));
                }
            }
        }
        return chosen;
    }

    private static @Nullable Found next(Map<Idea.Kind, Deque<Found>> turns, Idea.Kind kind, Set<String> busy) {
        Deque<Found> left = turns.getOrDefault(kind, new ArrayDeque<>());
        Found next = left.poll();
        while (next != null
                && (busy.contains(next.whom())
                        || next.other() != null && busy.contains(next.other().toString()))) {
            next = left.poll();
        }
        if (left.isEmpty()) {
            turns.remove(kind);
        }
        return next;
    }
}
