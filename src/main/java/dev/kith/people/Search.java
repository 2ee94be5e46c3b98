package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.people.SearchRows.Beginning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people in one's list by anything ever noted about them. Every typed word must begin a word somewhere, in any
 * order; accents and case do not matter; a word of four letters or more that nothing begins with is tried again with one
 * letter wrong. Hits in the name come first, then those with whom there was something lately.
 */
@Component
public class Search {
    /** More words than this do not narrow a search any further. */
    private static final int MOST_WORDS = 8;

    private static final int MOST_VOCABULARY = 20_000;
    private static final int MOST_ALTERNATIVES = 40;

    private final SearchRows rows;
    private final HitRows hits;

    Search(SearchRows rows, HitRows hits) {
        this.rows = rows;
        this.hits = hits;
    }

    /** @param corrected true where a word was only found with a letter changed */
    public record Found(List<Hit> hits, boolean corrected) {}

    @Transactional(readOnly = true)
    public Found find(Member owner, String typed, int most) {
        List<String> words = Terms.of(typed).words().stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return new Found(List.of(), false);
        }
        List<Beginning> asTyped = beginnings(words);
        Map<String, BitSet[]> having = rows.having(owner.id(), asTyped, words.size());
        List<Beginning> better = corrections(owner.id(), words, having.get(SearchRows.ANY), asTyped);
        List<Beginning> sought = asTyped;
        if (!better.isEmpty()) {
            sought = new ArrayList<>(asTyped);
            sought.addAll(better);
            having = rows.having(owner.id(), sought, words.size());
        }
        List<PersonId> people = ranked(owner.id(), having, most);
        Set<String> marked = new LinkedHashSet<>();
        sought.forEach(beginning -> marked.add(beginning.word()));
        return new Found(hits.of(owner.id(), people, marked), !better.isEmpty());
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

    private List<Beginning> corrections(AccountId owner, List<String> words, BitSet[] having, List<Beginning> asTyped) {
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

    private List<PersonId> ranked(AccountId owner, Map<String, BitSet[]> having, int most) {
        BitSet[] inName = having.get(SearchRows.NAME);
        BitSet[] anywhere = having.get(SearchRows.ANY);
        for (int i = 0; i < anywhere.length; i++) {
            anywhere[i].or(inName[i]);
        }
        BitSet left = all(anywhere);
        BitSet byName = all(inName);
        BitSet partlyByName = some(inName);
        partlyByName.and(left);
        var people = new ArrayList<PersonId>();
        for (BitSet tier : List.of(byName, partlyByName, (BitSet) left.clone())) {
            tier.and(left);
            if (people.size() < most && !tier.isEmpty()) {
                people.addAll(rows.newest(owner, tier, most - people.size()));
            }
            left.andNot(tier);
        }
        return people;
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
