package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.platform.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Removes forgotten people and moments for good when the time to bring them back is over. */
@Component
class Removal implements Jobs.Job {
    static final String KIND = "people.removal";

    private final PersonRows rows;
    private final MomentRows moments;
    private final ListIndex index;
    private final Clock clock;

    Removal(PersonRows rows, MomentRows moments, ListIndex index, Clock clock) {
        this.rows = rows;
        this.moments = moments;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever was brought back and forgotten again since has a later job of their own. */
    @Override
    public void run(String payload) {
        AccountId owner = AccountId.of(payload);
        Instant before = clock.instant().minus(People.KEPT);
        moments.drop(owner, before);
        List<PersonId> removed = rows.remove(owner, before);
        if (!removed.isEmpty()) {
            index.hold(owner);
            index.drop(owner, removed);
        }
    }
}
