package dev.kith.finding;

import dev.kith.accounts.Member;
import dev.kith.people.PersonId;
import dev.kith.search.Index;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people in one's list by anything ever noted about them, see {@link Index#find}. */
@Component
public class Search {
    private final Index index;
    private final HitRows hits;

    Search(Index index, HitRows hits) {
        this.index = index;
        this.hits = hits;
    }

    /** @param corrected true where a word was only found with a letter changed */
    public record Found(List<Hit> hits, boolean corrected) {}

    @Transactional(readOnly = true)
    public Found find(Member owner, String typed, int most) {
        Index.Found found = index.find(owner.id().value(), typed, most);
        List<PersonId> people = found.entries().stream().map(PersonId::new).toList();
        return new Found(hits.of(owner.id(), people, found.beginnings()), found.corrected());
    }
}
