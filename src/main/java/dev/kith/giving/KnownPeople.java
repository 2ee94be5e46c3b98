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
import org.jspecify.annotations.Nullable;
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
    List<Match> rank(AccountId owner, String text, int most, String... labels) {
        bringUpToDate(owner);
        return matching.rank(
                shelf(owner),
                Wanted.by(Wanted.Reader.OWNER, text)
                        .only(labels)
                        .most(most)
                        .around(people -> rows.lastContacts(owner, people)));
    }

    /** Those of the list under whose {@code label} something is noted, by name, after one of them. */
    List<Asking> asking(AccountId owner, String label, @Nullable PersonId after, int most) {
        return rows.asking(owner, label, after, most);
    }

    Map<UUID, Asking> asking(AccountId owner, String label, List<UUID> these) {
        return rows.asking(owner, label, these);
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

    /** Lets nothing that is known of someone be told to others. */
    @Transactional
    void keepToMyself(AccountId owner, PersonId person) {
        rows.keepToMyself(owner, person, clock.instant());
        rows.unshelve(owner, List.of(person));
    }

    @Transactional
    void tell(AccountId owner, PersonId person) {
        rows.tell(owner, person);
        rows.unshelve(owner, List.of(person));
    }

    boolean isKeptToMyself(AccountId owner, PersonId person) {
        return rows.isKeptToMyself(owner, person);
    }

    boolean isLeftOut(AccountId owner, PersonId person) {
        return rows.isLeftOut(owner, person);
    }

    private static Shelf shelf(AccountId owner) {
        return new Shelf(owner.value(), "people");
    }
}
