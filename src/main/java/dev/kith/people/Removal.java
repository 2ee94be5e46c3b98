package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.platform.Jobs;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Removes a forgotten person for good when the time to bring them back is over. */
@Component
class Removal implements Jobs.Job {
    static final String KIND = "people.removal";

    private final PersonRows rows;
    private final ListIndex index;
    private final Clock clock;

    Removal(PersonRows rows, ListIndex index, Clock clock) {
        this.rows = rows;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Someone forgotten, brought back and forgotten again has a later job of their own; this one then does nothing. */
    @Override
    public void run(String payload) {
        String[] who = payload.split(" ");
        AccountId owner = AccountId.of(who[0]);
        PersonId person = PersonId.of(who[1]);
        index.hold(owner);
        if (rows.remove(owner, person, clock.instant().minus(People.KEPT))) {
            index.drop(owner, person);
        }
    }
}
