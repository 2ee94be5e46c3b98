package dev.kith.demo;

import dev.kith.accounts.Member;
import dev.kith.drafts.Draft;
import dev.kith.followups.FollowUp;
import dev.kith.followups.FollowUps;
import dev.kith.followups.Letters;
import dev.kith.moments.Moment;
import dev.kith.platform.KithClock;
import java.time.Instant;
import java.util.Random;
import org.springframework.stereotype.Component;

/** The mornings after: most letters are sent, some people are called, a few steps are let go. */
@Component
class Mornings {
    private static final int A_FEW = 20;
    private final FollowUps followUps;
    private final Letters letters;
    private final KithClock clock;

    Mornings(FollowUps followUps, Letters letters, KithClock clock) {
        this.followUps = followUps;
        this.letters = letters;
        this.clock = clock;
    }

    void live(Town.People town, Instant morning, Random dice) {
        clock.hold(morning);
        for (Member member : town.members().values()) {
            for (FollowUp step : followUps.due(member, morning, A_FEW)) {
                switch (dice.nextInt(5)) {
                    case 0 -> followUps.done(member, step.id(), Moment.Kind.CALL, "A short call, a good one");
                    case 1 -> followUps.letGo(member, step.id());
                    default -> letters.send(member, step.id(), new Draft(step.subject(), step.text()));
                }
            }
        }
    }
}
