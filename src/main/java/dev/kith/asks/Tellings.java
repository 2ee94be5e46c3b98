package dev.kith.asks;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.groups.GroupId;
import dev.kith.matching.Match;
import dev.kith.matching.Matching;
import dev.kith.matching.Shelf;
import dev.kith.matching.Wanted;
import dev.kith.profiles.Profiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members' asks and offers, for others to find. */
@Component
public class Tellings {
    /** What all members tell stands on one shelf, which is nobody's. */
    private static final Shelf SHELF = new Shelf(new UUID(0, 0), "tellings");

    private static final int AT_ONCE = 500;

    /** So many that fit are asked whether the reader may see them. */
    private static final int LOOKED_AT = 300;

    private final TellingRows rows;
    private final Matching matching;

    Tellings(TellingRows rows, Matching matching) {
        this.rows = rows;
        this.matching = matching;
    }

    @EventListener
    void told(Profiles.Told news) {
        rows.untell(news.member());
    }

    @EventListener
    void erasing(Accounts.Erasing gone) {
        matching.remove(SHELF, List.of(gone.account().value()));
    }

    /**
     * Those whose ask or offer fits a text, best first, each with reasons from what its reader may see.
     *
     * @param group only its members, if there is one; nobody where the reader does not belong to it
     */
    @Transactional
    public List<Telling> fitting(Member reader, Telling.What what, String text, @Nullable GroupId group, int most) {
        bringUpToDate();
        List<Match> matches = matching.rank(
                SHELF, Wanted.by(Wanted.Reader.OTHERS, text).only(what.label()).most(LOOKED_AT));
        Map<UUID, Telling> seen = rows.seenBy(
                reader.id(), what, group, matches.stream().map(Match::item).toList());
        return matches.stream()
                .filter(match -> !match.reasons().isEmpty())
                .flatMap(match -> Stream.ofNullable(seen.get(match.item()))
                        .map(telling -> telling.because(match.reasons(), match.fit())))
                .limit(most)
                .toList();
    }

    /** In the order of their names, after one of them. @param after the last one of the page before; null for the first */
    public List<Telling> all(
            Member reader, Telling.What what, @Nullable GroupId group, @Nullable AccountId after, int most) {
        return rows.all(reader.id(), what, group, after, most);
    }

    /** What one member tells, where the reader may see it and they are to be found. */
    public Optional<Telling> of(Member reader, Telling.What what, AccountId member, @Nullable GroupId group) {
        return Optional.ofNullable(
                rows.seenBy(reader.id(), what, group, List.of(member.value())).get(member.value()));
    }

    private void bringUpToDate() {
        List<UUID> changed = rows.takeUntold(AT_ONCE);
        while (!changed.isEmpty()) {
            matching.put(SHELF, rows.texts(changed));
            changed = rows.takeUntold(AT_ONCE);
        }
    }
}
