package dev.kith.doors;

import dev.kith.ui.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom one looks for; whoever is found fits all of it.
 *
 * @param q what they do, offer or like, or where they are
 * @param company that their headline names
 * @param group an id, or empty for any
 * @param event an id, or empty for any
 */
public record DoorForm(String q, String company, String place, String group, String event) {
    static final int LONGEST = 200;

    public DoorForm(
            @Nullable String q,
            @Nullable String company,
            @Nullable String place,
            @Nullable String group,
            @Nullable String event) {
        this.q = Problems.clean(q);
        this.company = Problems.clean(company);
        this.place = Problems.clean(place);
        this.group = Problems.clean(group);
        this.event = Problems.clean(event);
    }

    public boolean isEmpty() {
        return Stream.of(q, company, place, group, event).allMatch(String::isEmpty);
    }

    /** Whether anything but the first line is asked. */
    public boolean narrowed() {
        return Stream.of(company, place, group, event).anyMatch(text -> !text.isEmpty());
    }

    Problems check() {
        return Problems.none()
                .atMost("q", q, LONGEST)
                .atMost("company", company, LONGEST)
                .atMost("place", place, LONGEST);
    }

    /** A place where people are found, of mine: a group or an event. */
    public record Where(String id, String name) {
        static String name(List<Where> mine, String id) {
            return mine.stream()
                    .filter(one -> one.id().equals(id))
                    .map(Where::name)
                    .findFirst()
                    .orElse("");
        }
    }
}
