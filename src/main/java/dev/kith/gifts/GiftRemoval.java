package dev.kith.gifts;

import dev.kith.accounts.AccountId;
import dev.kith.platform.Jobs;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** After a month, what was taken out is gone. */
@Component
class GiftRemoval implements Jobs.Job {
    static final String KIND = "gift removal";
    private final GiftRows rows;
    private final Clock clock;

    GiftRemoval(GiftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String owner) {
        rows.remove(AccountId.of(owner), clock.instant().minus(Gifts.KEPT));
    }
}
