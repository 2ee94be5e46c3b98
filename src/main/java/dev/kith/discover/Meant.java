package dev.kith.discover;

import dev.kith.subjects.Subjects;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds events and groups that mean what was typed and say it in other words; those in its words are left out. */
@Component
class Meant {
    static final int MOST = 10;

    /** So many of the soonest or nearest are put in order of how near they mean it. */
    private static final int LOOKED_AT = 60;

    private final Subjects subjects;
    private final MeantRows rows;
    private final EventRows events;
    private final GroupRows groups;
    private final Discover discover;

    Meant(Subjects subjects, MeantRows rows, EventRows events, GroupRows groups, Discover discover) {
        this.subjects = subjects;
        this.rows = rows;
        this.events = events;
        this.groups = groups;
        this.discover = discover;
    }

    @Transactional(readOnly = true)
    List<Near<EventCard>> events(Search search) {
        List<String> near = subjects.near(search.words());
        if (near.isEmpty()) {
            return List.of();
        }
        List<Candidate> found = events.find(search.near(near), null, null, LOOKED_AT);
        Map<UUID, String> held =
                rows.inEvents(found.stream().map(each -> each.key().id()).toList(), near);
        List<Candidate> nearest = nearest(found, each -> each.key().id(), near, held);
        return discover.cards(search, nearest).stream()
                .map(card -> new Near<>(card, held.getOrDefault(card.id(), "")))
                .toList();
    }

    @Transactional(readOnly = true)
    List<Near<GroupCard>> groups(Search search) {
        List<String> near = subjects.near(search.words());
        if (near.isEmpty()) {
            return List.of();
        }
        groups.prepare();
        List<GroupCard> found = groups.find(search.near(near), null, LOOKED_AT);
        Map<UUID, String> held = rows.inGroups(found.stream().map(GroupCard::id).toList(), near);
        return nearest(found, GroupCard::id, near, held).stream()
                .map(card -> new Near<>(card, held.getOrDefault(card.id(), "")))
                .toList();
    }

    /** Nearest first; those that are as near stay in their order. */
    private static <T> List<T> nearest(
            List<T> found, Function<T, UUID> id, List<String> subjects, Map<UUID, String> held) {
        return found.stream()
                .filter(each -> held.containsKey(id.apply(each)))
                .sorted(Comparator.comparingInt(each -> subjects.indexOf(held.get(id.apply(each)))))
                .limit(MOST)
                .toList();
    }
}
