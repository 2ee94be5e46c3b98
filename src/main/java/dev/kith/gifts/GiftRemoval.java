package dev.kith.gifts;

import dev.kith.accounts.AccountId;
import dev.kith.platform.Jobs;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** After a month, what was taken out is gone. */
@Component
class GiftRemoval implements Jobs.Job {
    static final String KIND = "gift removal";
    private final GiftRows gifts;
    private final ThanksRows thanks;
    private final Clock clock;

    GiftRemoval(GiftRows gifts, ThanksRows thanks, Clock clock) {
        this.gifts = gifts;
        this.thanks = thanks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String owner) {
        Instant before = clock.instant().minus(Gifts.KEPT);
        gifts.remove(AccountId.of(owner), before);
        thanks.remove(AccountId.of(owner), before);
    }
}
