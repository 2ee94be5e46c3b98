package dev.kith.sheet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the list is shown, and in which order: all of it stands in the address, so that it can be kept and sent.
 *
 * @param tags only people with all of these
 * @param place only people whose place has this in it; may be empty
 * @param quiet only people with whom nothing happened for so many months; 0 for everyone
 * @param page counted from 1
 */
public record Sheet(Column sort, boolean falling, List<String> tags, String place, int quiet, int page) {
    static final int ROWS = 50;
    private static final int MOST_TAGS = 10;

    /** Takes what an address says, and the usual where that makes no sense. */
    static Sheet of(
            String sort, boolean falling, @Nullable List<String> tag, @Nullable String place, int quiet, int page) {
        return new Sheet(
                Column.of(sort).orElse(Column.NAME),
                falling,
                tag == null
                        ? List.of()
                        : tag.stream()
                                .map(String::strip)
                                .filter(t -> !t.isEmpty())
                                .distinct()
                                .limit(MOST_TAGS)
                                .toList(),
                place == null ? "" : place.strip(),
                Math.clamp(quiet, 0, 120),
                Math.clamp(page, 1, 100_000));
    }

    /** The address of the same people in another order; a second press on a column turns it round. */
    public String sortedBy(Column column) {
        return new Sheet(column, column == sort && !falling, tags, place, quiet, 1).address();
    }

    Sheet first() {
        return new Sheet(sort, falling, tags, place, quiet, 1);
    }

    public String atPage(int number) {
        return new Sheet(sort, falling, tags, place, quiet, number).address();
    }

    public String withTag(String tag) {
        var all = new ArrayList<>(tags);
        if (!all.remove(tag)) {
            all.add(tag);
        }
        return new Sheet(sort, falling, all, place, quiet, 1).address();
    }

    public boolean filtered() {
        return !tags.isEmpty() || !place.isEmpty() || quiet > 0;
    }

    public String address() {
        String query = query();
        return query.isEmpty() ? "/people" : "/people?" + query;
    }

    /** The address's query, without what is usual. */
    public String query() {
        var parts = new ArrayList<String>();
        if (sort != Column.NAME) {
            parts.add("sort=" + sort.key());
        }
        if (falling) {
            parts.add("falling=true");
        }
        tags.forEach(tag -> parts.add("tag=" + encoded(tag)));
        if (!place.isEmpty()) {
            parts.add("place=" + encoded(place));
        }
        if (quiet > 0) {
            parts.add("quiet=" + quiet);
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
