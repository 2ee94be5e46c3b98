package dev.kith.formats;

import dev.kith.formats.FoundPerson.Key;
import dev.kith.uploads.Message;
import dev.kith.uploads.Reading.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Everything a contact file held. {@code notes} are about the file as a whole. */
public record FoundPeople(List<FoundPerson> people, List<NotUnderstood> notUnderstood, List<Message> notes) {

    static final int MOST = 50_000;

    /** Collects people while a file is read, each one once. */
    static final class Collected {
        private final List<FoundPerson> people = new ArrayList<>();
        private final NotUnderstood.Report reported = new NotUnderstood.Report();
        private final List<Message> notes = new ArrayList<>();
        private final Map<Key, Integer> bearers = new HashMap<>();
        private final HashSet<Object> seen = new HashSet<>();
        private int twice;

        void add(FoundPerson person) throws Refusal {
            if (people.size() == MOST) {
                throw new Refusal("formats.too-many", MOST);
            }
            var sure = person.keys().stream().filter(Key::sure).findFirst();
            if (!seen.add(sure.<Object>map(key -> key).orElse(person))) {
                twice++;
                return;
            }
            people.add(person);
            person.keys().forEach(key -> bearers.merge(key, 1, Integer::sum));
        }

        void again() {
            twice++;
        }

        void report(NotUnderstood place) {
            reported.add(place);
        }

        void note(Message message) {
            notes.add(message);
        }

        FoundPeople all() {
            if (twice > 0) {
                notes.add(Message.of("formats.twice-in-file", twice));
            }
            notes.addAll(reported.rest());
            return new FoundPeople(withOwnKeys(), reported.places(), List.copyOf(notes));
        }

        /** A weak key, such as a shared mail address, that fits two people identifies neither. */
        private List<FoundPerson> withOwnKeys() {
            var numbers = new HashMap<Key, Integer>();
            return people.stream()
                    .map(person -> {
                        var own = person.keys().stream()
                                .filter(key -> bearers.getOrDefault(key, 0) == 1)
                                .toList();
                        return own.isEmpty()
                                ? person.knownBy(numbered(person.keys().getFirst(), numbers))
                                : person.knownBy(own);
                    })
                    .toList();
        }

        private static List<Key> numbered(Key key, Map<Key, Integer> numbers) {
            var number = numbers.merge(key, 1, Integer::sum);
            return List.of(new Key(key.source(), key.value() + "#" + number, false));
        }
    }
}
