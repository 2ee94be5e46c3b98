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
    private final Clock clock;

    Removal(PersonRows rows, Clock clock) {
        this.rows = rows;
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
        rows.remove(AccountId.of(who[0]), PersonId.of(who[1]), clock.instant().minus(People.KEPT));
    }
}
