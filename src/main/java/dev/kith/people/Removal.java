package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.platform.Jobs;
import java.time.Clock;
import java.time.Instant;
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

    /** @param payload the owner and the person; the owner alone for moments */
    // Someone forgotten, brought back and forgotten again has a later job of their own; this one then does nothing.
    @Override
    public void run(String payload) {
        String[] who = payload.split(" ");
        AccountId owner = AccountId.of(who[0]);
        Instant before = clock.instant().minus(People.KEPT);
        if (who.length == 1) {
            moments.drop(owner, before);
        } else if (rows.remove(owner, PersonId.of(who[1]), before)) {
            index.hold(owner);
            index.drop(owner, PersonId.of(who[1]));
        }
    }
}
