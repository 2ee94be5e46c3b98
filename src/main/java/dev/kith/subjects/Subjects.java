package dev.kith.subjects;

import dev.kith.kernel.Words;
import dev.kith.matching.Match;
import dev.kith.matching.Matching;
import dev.kith.matching.Shelf;
import dev.kith.matching.Text;
import dev.kith.matching.Wanted;
import dev.kith.meaning.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What this community is about, in the words of its groups and coming events: so that a search for "bookkeeping" is also
 * one for "accountants", where someone speaks of accountants here. Only words that anyone may read are taken.
 */
@Component
public class Subjects {
    static final Shelf SHELF = new Shelf(new UUID(0, 0), "subjects");

    /** So many are known at most, about a kilobyte each while a node has them in memory. */
    static final int KNOWN = 10_000;

    /** So many names and titles are read for them. */
    private static final int READ = 20_000;

    /** So many are looked at, and so many of them searched for at once. */
    private static final int LOOKED_AT = 100;

    private static final int MOST = 12;

    /** What fits less is no other way to say it; see decision 19. */
    private static final double LEAST = 0.5;

    /** A search of fewer letters is not finished. */
    private static final int SHORTEST = 3;

    private static final int AT_ONCE = 500;

    private final SubjectRows rows;
    private final Matching matching;

    Subjects(SubjectRows rows, Matching matching) {
        this.rows = rows;
        this.matching = matching;
    }

    /** Subjects that mean nearly the same, nearest first; none without a model. */
    public List<String> near(String words) {
        if (words.strip().length() < SHORTEST) {
            return List.of();
        }
        List<UUID> near = matching
                .rank(SHELF, Wanted.by(Wanted.Reader.OTHERS, words).apart().most(LOOKED_AT))
                .stream()
                .filter(match -> match.fit() >= LEAST)
                .map(Match::item)
                .toList();
        if (near.isEmpty() || !(matching.state() instanceof State.WithMeaning)) {
            return List.of();
        }
        Map<UUID, String> subjects = rows.named(near);
        String itself = Words.fold(words);
        return near.stream()
                .map(subjects::get)
                .filter(Objects::nonNull)
                .filter(subject -> !Words.fold(subject).contains(itself))
                .limit(MOST)
                .toList();
    }

    /** Takes in what is new and lets go of what nobody says any more. */
    @Transactional
    public void gather() {
        Vocabulary vocabulary = new Vocabulary();
        rows.topics(KNOWN).forEach(vocabulary::topic);
        rows.names(READ).forEach(vocabulary::line);
        rows.titles(READ).forEach(vocabulary::line);
        Map<UUID, String> said = vocabulary.most(KNOWN).stream()
                .collect(Collectors.toMap(subject -> Vocabulary.id(subject), subject -> subject, (one, same) -> one));
        Map<UUID, String> known = rows.all();
        letGo(known.keySet().stream().filter(id -> !said.containsKey(id)).toList());
        takeIn(said.entrySet().stream()
                .filter(each -> !known.containsKey(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private void letGo(Collection<UUID> gone) {
        rows.remove(gone);
        matching.remove(SHELF, gone);
    }

    private void takeIn(Map<UUID, String> fresh) {
        List<UUID> ids = List.copyOf(fresh.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = new HashMap<UUID, String>();
            ids.subList(from, Math.min(from + AT_ONCE, ids.size())).forEach(id -> some.put(id, fresh.get(id)));
            rows.add(some);
            matching.put(
                    SHELF,
                    some.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, each -> List.of(Text.of("subject", each.getValue())))));
        }
    }
}
