package dev.kith.search;

import dev.kith.search.IndexRows.Beginning;
import dev.kith.search.IndexRows.Known;
import dev.kith.search.IndexRows.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words of lists: written in the same transaction as the change, and only what the change made different. */
@Component
public class Index {
    /** More words than this do not narrow a search any further. */
    private static final int MOST_WORDS = 8;

    private static final int MOST_VOCABULARY = 20_000;
    private static final int MOST_ALTERNATIVES = 40;

    /** Before a word of the name, where words are told apart by field. */
    private static final String OF_NAME = "=";

    private final IndexRows rows;

    Index(IndexRows rows) {
        this.rows = rows;
    }

    /** @param recent when there last was something: what orders hits that are alike */
    public record Entry(UUID id, String name, String rest, Instant recent) {}

    /**
     * @param entries best first
     * @param beginnings of words that were looked for, folded: what to mark in a text
     * @param corrected true where a word was only found with a letter changed
     */
    public record Found(List<UUID> entries, Set<String> beginnings, boolean corrected) {
        static final Found NOTHING = new Found(List.of(), Set.of(), false);
    }

    /** Holds a list until the transaction ends. To be called first in every change of it. */
    public void hold(UUID owner) {
        rows.hold(owner);
    }

    /** Brings the words of these entries in line with what they are now; one that is not in {@code now} has none. */
    public void write(UUID owner, Collection<UUID> ids, List<Entry> now) {
        Map<UUID, Entry> contents = now.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        Map<UUID, Known> before = rows.known(owner, ids);
        Map<UUID, Integer> numbers = numbers(owner, contents.keySet(), before);
        var set = new TreeMap<Place, BitSet>();
        var clear = new TreeMap<Place, BitSet>();
        for (UUID id : new LinkedHashSet<>(ids)) {
            Entry entry = contents.get(id);
            Integer number = numbers.get(id);
            if (number == null) {
                continue;
            }
            Set<String> was = before.containsKey(id) ? before.get(id).words() : Set.of();
            Set<String> is = entry == null ? Set.of() : words(entry);
            difference(is, was, number, set);
            difference(was, is, number, clear);
            rows.keep(owner, new Known(id, number, is), entry == null ? null : entry.recent());
        }
        rows.set(owner, set);
        rows.clear(owner, clear);
    }

    /** Drops entries for good. */
    public void drop(UUID owner, Collection<UUID> ids) {
        write(owner, ids, List.of());
        rows.drop(owner, ids);
    }

    /**
     * Every typed word must begin a word of the entry, in any order; a word of four letters or more that nothing begins
     * with is tried again with one letter wrong. Entries with all words in the name come first, then those with some,
     * then the others, each by what is recent.
     */
    public Found find(UUID owner, String typed, int most) {
        List<String> words = Terms.of(typed).words().stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return Found.NOTHING;
        }
        List<Beginning> sought = beginnings(words);
        Map<String, BitSet[]> having = rows.having(owner, sought, words.size());
        List<Beginning> better = corrections(owner, words, Objects.requireNonNull(having.get(IndexRows.ANY)), sought);
        if (!better.isEmpty()) {
            sought.addAll(better);
            having = rows.having(owner, sought, words.size());
        }
        var marked = new LinkedHashSet<String>();
        sought.forEach(beginning -> marked.add(beginning.word()));
        return new Found(ranked(owner, having, most), marked, !better.isEmpty());
    }

    private Map<UUID, Integer> numbers(UUID owner, Collection<UUID> present, Map<UUID, Known> before) {
        var numbers = new HashMap<UUID, Integer>();
        before.forEach((id, entry) -> numbers.put(id, entry.number()));
        List<UUID> fresh =
                present.stream().filter(id -> !numbers.containsKey(id)).toList();
        if (!fresh.isEmpty()) {
            int first = rows.numbers(owner, fresh.size());
            for (int i = 0; i < fresh.size(); i++) {
                numbers.put(fresh.get(i), first + i);
            }
        }
        return numbers;
    }

    private static Set<String> words(Entry entry) {
        Set<String> ofName = withBeginnings(Terms.of(entry.name()).words());
        Set<String> words = withBeginnings(Terms.of(entry.rest()).words());
        words.addAll(ofName);
        ofName.forEach(word -> words.add(OF_NAME + word));
        return words;
    }

    private static Set<String> withBeginnings(Set<String> words) {
        var all = new HashSet<>(words);
        words.forEach(word -> all.addAll(IndexRows.kept(word)));
        return all;
    }

    private static void difference(Set<String> these, Set<String> notThese, int number, Map<Place, BitSet> into) {
        for (String word : these) {
            if (!notThese.contains(word)) {
                boolean ofName = word.startsWith(OF_NAME);
                var place = new Place(
                        ofName ? IndexRows.NAME : IndexRows.ANY,
                        ofName ? word.substring(1) : word,
                        number / IndexRows.CHUNK);
                into.computeIfAbsent(place, p -> new BitSet()).set(number % IndexRows.CHUNK);
            }
        }
    }

    /** A single letter is looked for in names only: in notes it would be everywhere. */
    private static List<Beginning> beginnings(List<String> words) {
        var all = new ArrayList<Beginning>();
        for (int i = 0; i < words.size(); i++) {
            all.add(new Beginning(i, words.get(i), words.size() > 1 || !oneLetter(words.get(i))));
        }
        return all;
    }

    private static boolean oneLetter(String word) {
        return word.length() == 1 && Character.isAlphabetic(word.charAt(0)) && !Character.isIdeographic(word.charAt(0));
    }

    private List<Beginning> corrections(UUID owner, List<String> words, BitSet[] having, List<Beginning> asTyped) {
        var better = new ArrayList<Beginning>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!having[i].isEmpty()
                    || word.length() < OneLetterOff.SHORTEST
                    || !asTyped.get(i).anywhere()) {
                continue;
            }
            int number = i;
            rows.vocabulary(owner, OneLetterOff.beginnings(word), MOST_VOCABULARY).stream()
                    .filter(known -> OneLetterOff.begins(known, word))
                    .limit(MOST_ALTERNATIVES)
                    .forEach(known -> better.add(new Beginning(number, known, true)));
        }
        return better;
    }

    private List<UUID> ranked(UUID owner, Map<String, BitSet[]> having, int most) {
        BitSet[] inName = Objects.requireNonNull(having.get(IndexRows.NAME));
        BitSet[] anywhere = Objects.requireNonNull(having.get(IndexRows.ANY));
        for (int i = 0; i < anywhere.length; i++) {
            anywhere[i].or(inName[i]);
        }
        BitSet left = all(anywhere);
        BitSet byName = all(inName);
        BitSet partlyByName = some(inName);
        partlyByName.and(left);
        var entries = new ArrayList<UUID>();
        for (BitSet tier : List.of(byName, partlyByName, (BitSet) left.clone())) {
            tier.and(left);
            if (entries.size() < most && !tier.isEmpty()) {
                entries.addAll(rows.newest(owner, tier, most - entries.size()));
            }
            left.andNot(tier);
        }
        return entries;
    }

    private static BitSet all(BitSet[] sets) {
        var both = (BitSet) sets[0].clone();
        for (BitSet set : sets) {
            both.and(set);
        }
        return both;
    }

    private static BitSet some(BitSet[] sets) {
        var either = new BitSet();
        for (BitSet set : sets) {
            either.or(set);
        }
        return either;
    }
}
