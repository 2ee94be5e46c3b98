package dev.kith.matching;

import dev.kith.matching.Held.HeldText;
import dev.kith.matching.MatchingRows.Kept;
import dev.kith.meaning.Language;
import dev.kith.meaning.Meaning;
import dev.kith.meaning.Spoken;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A shelf as it stood after one change. Never changes; a later change makes another of it that shares what stayed.
 *
 * @param languages that its texts are in
 */
record Contents(long change, Stems stems, Map<UUID, Held> items, Set<Language> languages) {
    static Contents empty() {
        return new Contents(0, new Stems(), Map.of(), Set.of());
    }

    /** @param changed all that is kept now of the items that changed since */
    Contents with(List<Kept> changed, long after) {
        var now = new LinkedHashMap<>(items);
        var spoken = EnumSet.noneOf(Language.class);
        spoken.addAll(languages);
        for (Held item : held(changed)) {
            now.put(item.id(), item);
            item.texts().forEach(text -> spoken.add(text.language()));
        }
        return new Contents(after, stems, now, spoken);
    }

    /** How many texts are held: what a copy in memory weighs. */
    int texts() {
        return items.values().stream().mapToInt(item -> item.texts().size()).sum();
    }

    private List<Held> held(List<Kept> rows) {
        var byItem = new LinkedHashMap<UUID, List<Kept>>();
        rows.forEach(row ->
                byItem.computeIfAbsent(row.item(), i -> new ArrayList<>()).add(row));
        var all = new ArrayList<Held>(byItem.size());
        byItem.forEach((id, texts) -> all.add(new Held(
                id,
                texts.getFirst().silent(),
                texts.stream().filter(text -> text.id() != null).map(this::held).toList())));
        return all;
    }

    private HeldText held(Kept text) {
        Spoken spoken = Spoken.of(Objects.requireNonNull(text.words()));
        var counts = new TreeMap<Integer, Integer>();
        for (String stem : spoken.stems(spoken.language())) {
            counts.merge(stems.number(spoken.language(), stem), 1, Integer::sum);
        }
        int[] numbers = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        byte[] times = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            times[i] = (byte) Math.min(Byte.MAX_VALUE, counts.getOrDefault(numbers[i], 0));
        }
        return new HeldText(
                Objects.requireNonNull(text.id()),
                Objects.requireNonNull(text.label()).intern(),
                spoken.language(),
                numbers,
                times,
                spoken.words().size(),
                text.vectors() == null ? null : Meaning.first(text.vectors()));
    }

    /** Numbers for the stems on a shelf; only grows, so that contents of several changes may share it. */
    static final class Stems {
        private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
        private final AtomicInteger next = new AtomicInteger();

        int number(Language language, String stem) {
            return numbers.computeIfAbsent(key(language, stem), k -> next.getAndIncrement());
        }

        OptionalInt known(Language language, String stem) {
            Integer number = numbers.get(key(language, stem));
            return number == null ? OptionalInt.empty() : OptionalInt.of(number);
        }

        int size() {
            return next.get();
        }

        /** A word of two languages is two: each text is only asked for stems of its own. */
        private static String key(Language language, String stem) {
            return (char) ('A' + language.ordinal()) + stem;
        }
    }
}
