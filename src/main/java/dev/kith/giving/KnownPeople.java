package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.matching.Match;
import dev.kith.matching.Matching;
import dev.kith.matching.Shelf;
import dev.kith.matching.Text;
import dev.kith.matching.Wanted;
import dev.kith.people.Changed;
import dev.kith.people.PersonId;
import dev.kith.profiles.Profiles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that a member knows of their people, as texts that an opening is held against. */
@Component
class KnownPeople {
    private static final int AT_ONCE = 500;
    private final KnownRows rows;
    private final Matching matching;
    private final Clock clock;

    KnownPeople(KnownRows rows, Matching matching, Clock clock) {
        this.rows = rows;
        this.matching = matching;
        this.clock = clock;
    }

    @EventListener
    void changed(Changed news) {
        rows.unshelve(news.owner(), news.people());
    }

    @EventListener
    void told(Profiles.Told news) {
        rows.unshelve(news.member());
    }

    @EventListener
    void erasing(Accounts.Erasing gone) {
        matching.removeAll(gone.account().value());
    }

    /** Who fits best, best first; what was noted a moment ago counts. */
    @Transactional
    List<Match> rank(AccountId owner, String text, int most) {
        bringUpToDate(owner);
        return matching.rank(
                shelf(owner),
                Wanted.by(Wanted.Reader.OWNER, text).most(most).around(people -> rows.lastContacts(owner, people)));
    }

    private void bringUpToDate(AccountId owner) {
        List<UUID> changed = rows.takeUnshelved(owner, AT_ONCE);
        while (!changed.isEmpty()) {
            Map<UUID, List<Text>> texts = rows.texts(owner, changed);
            matching.put(shelf(owner), texts);
            matching.remove(
                    shelf(owner),
                    changed.stream()
                            .filter(person -> !texts.containsKey(person))
                            .toList());
            changed = rows.takeUnshelved(owner, AT_ONCE);
        }
    }

    /** Thinks of someone no more when something is to be given. */
    @Transactional
    void leaveOut(AccountId owner, PersonId person) {
        rows.leaveOut(owner, person, clock.instant());
        rows.unshelve(owner, List.of(person));
    }

    @Transactional
    void takeIn(AccountId owner, PersonId person) {
        rows.takeIn(owner, person);
        rows.unshelve(owner, List.of(person));
    }

    boolean isLeftOut(AccountId owner, PersonId person) {
        return rows.isLeftOut(owner, person);
    }

    private static Shelf shelf(AccountId owner) {
        return new Shelf(owner.value(), "people");
    }
}
