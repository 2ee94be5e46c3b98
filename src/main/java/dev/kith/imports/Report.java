package dev.kith.imports;

import dev.kith.formats.NotUnderstood;
import dev.kith.uploads.Message;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import, or its undoing, did.
 *
 * @param counts how many of what, by the end of the message's key, in the order to be read
 */
public record Report(Instant at, Map<String, Integer> counts, Remarks remarks) {
    /**
     * @param notes about the file as a whole
     * @param kept names of what was edited since it came, and stays
     */
    public record Remarks(List<Message> notes, List<NotUnderstood> notUnderstood, List<String> kept) {
        static final Remarks NONE = new Remarks(List.of(), List.of(), List.of());

        public static Remarks kept(List<String> names) {
            return new Remarks(List.of(), List.of(), List.copyOf(names));
        }
    }

    /** Names and numbers in turn. */
    public static Map<String, Integer> counts(Object... keysAndNumbers) {
        var counts = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < keysAndNumbers.length; i += 2) {
            counts.put((String) keysAndNumbers[i], (Integer) keysAndNumbers[i + 1]);
        }
        return counts;
    }

    int count(String key) {
        return counts.getOrDefault(key, 0);
    }

    /** Whether it left everything as it was. */
    public boolean changedNothing() {
        return counts.entrySet().stream()
                .allMatch(count -> count.getKey().endsWith("unchanged") || count.getValue() == 0);
    }
}
