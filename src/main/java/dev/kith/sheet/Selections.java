package dev.kith.sheet;

import dev.kith.accounts.AccountId;
import dev.kith.kernel.Ids;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes many people at once, and takes that back: only for those to whom it made a difference. */
@Component
class Selections {
    enum Kind {
        TAG,
        UNTAG,
        DELETION
    }

    private final People people;
    private final SelectionRows rows;
    private final Clock clock;

    Selections(People people, SelectionRows rows, Clock clock) {
        this.people = people;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param people those to whom it made a difference; where there are none, there is nothing to take back */
    record Change(UUID id, Kind kind, String tag, List<PersonId> people) {}

    @Transactional
    public Change change(AccountId owner, Kind kind, String tag, Collection<PersonId> chosen) {
        List<PersonId> changed = switch (kind) {
            case TAG -> people.tag(owner, chosen, tag);
            case UNTAG -> people.untag(owner, chosen, tag);
            case DELETION -> people.forget(owner, chosen);
        };
        var change = new Change(Ids.next(), kind, tag, changed);
        if (!changed.isEmpty()) {
            rows.add(owner, change, clock.instant());
        }
        return change;
    }

    /** Takes a change back, once. */
    @Transactional
    public Optional<Change> undo(AccountId owner, UUID id) {
        Optional<Change> change = rows.take(owner, id);
        change.ifPresent(c -> {
            switch (c.kind()) {
                case TAG -> people.untag(owner, c.people(), c.tag());
                case UNTAG -> people.tag(owner, c.people(), c.tag());
                case DELETION -> people.restore(owner, c.people());
            }
        });
        return change;
    }
}
