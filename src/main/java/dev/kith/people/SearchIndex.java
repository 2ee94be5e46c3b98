package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.people.SearchRows.Content;
import dev.kith.people.SearchRows.Entry;
import dev.kith.people.SearchRows.Place;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps the words of a list: written in the same transaction as the change, and only what the change made different. */
@Component
class SearchIndex {
    /** Before a word of the name, where words are told apart by field. */
    private static final String OF_NAME = "=";

    private final SearchRows rows;

    SearchIndex(SearchRows rows) {
        this.rows = rows;
    }

    /** To be called first in every change of a list. */
    void hold(AccountId owner) {
        rows.hold(owner);
    }

    void write(AccountId owner, PersonId person) {
        write(owner, List.of(person));
    }

    /** Reads what these people are now and brings their words in line. A forgotten one has none. */
    void write(AccountId owner, Collection<PersonId> people) {
        List<UUID> ids = people.stream().map(PersonId::value).distinct().toList();
        Map<UUID, Content> contents =
                rows.contents(owner, ids).stream().collect(Collectors.toMap(Content::personId, content -> content));
        Map<UUID, Entry> before = rows.entries(owner, ids);
        Map<UUID, Integer> numbers = numbers(owner, contents.keySet(), before);
        var set = new TreeMap<Place, BitSet>();
        var clear = new TreeMap<Place, BitSet>();
        for (UUID id : ids) {
            Content content = contents.get(id);
            Integer number = numbers.get(id);
            if (number == null) {
                continue;
            }
            Set<String> was = before.containsKey(id) ? before.get(id).words() : Set.of();
            Set<String> is = content == null ? Set.of() : words(content);
            difference(is, was, number, set);
            difference(was, is, number, clear);
            Instant recent = content == null ? null : content.recent();
            rows.keep(owner, new Entry(id, number, is), recent);
        }
        rows.set(owner, set);
        rows.clear(owner, clear);
    }

    private Map<UUID, Integer> numbers(AccountId owner, Collection<UUID> present, Map<UUID, Entry> before) {
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

    private static Set<String> words(Content content) {
        var words = new HashSet<>(Terms.of(content.rest()).words());
        for (String word : Terms.of(content.name()).words()) {
            words.add(word);
            words.add(OF_NAME + word);
        }
        return words;
    }

    private static void difference(Set<String> these, Set<String> notThese, int number, Map<Place, BitSet> into) {
        for (String word : these) {
            if (!notThese.contains(word)) {
                boolean ofName = word.startsWith(OF_NAME);
                var place = new Place(
                        ofName ? SearchRows.NAME : SearchRows.ANY,
                        ofName ? word.substring(1) : word,
                        number / SearchRows.CHUNK);
                into.computeIfAbsent(place, p -> new BitSet()).set(number % SearchRows.CHUNK);
            }
        }
    }
}
