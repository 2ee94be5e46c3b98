package dev.kith.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What an import would do, told before it does anything.
 *
 * @param fields what was understood of the files, by the end of the message's key, and how often
 * @param rows the first of them
 */
public record Preview(
        Map<String, Integer> counts, Map<String, Integer> fields, List<Row> rows, Report.Remarks remarks) {
    /** So many of what is found are shown. */
    public static final int ROWS = 20;

    public enum State {
        NEW,
        UPDATED,
        UNCHANGED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param about one line that helps to know it */
    public record Row(String title, String about, State state) {}

    /** Writes down of how many that is so, if of any. */
    public static <T> void count(Map<String, Integer> fields, String field, List<T> all, Predicate<T> has) {
        int number = (int) all.stream().filter(has).count();
        if (number > 0) {
            fields.put(field, number);
        }
    }

    public boolean changesNothing() {
        return counts.entrySet().stream()
                .allMatch(count -> count.getKey().endsWith("unchanged") || count.getValue() == 0);
    }
}
