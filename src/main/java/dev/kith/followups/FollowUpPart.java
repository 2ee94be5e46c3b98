package dev.kith.followups;

import dev.kith.accounts.Member;
import dev.kith.people.PersonId;
import dev.kith.people.PersonPart;
import dev.kith.ui.Parts;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a person's page: what is open, what comes next, how often to be in touch. */
@Component
@Order(10)
class FollowUpPart implements PersonPart {
    private final FollowUps followUps;
    private final Cadences cadences;
    private final Parts parts;
    private final Clock clock;

    FollowUpPart(FollowUps followUps, Cadences cadences, Parts parts, Clock clock) {
        this.followUps = followUps;
        this.cadences = cadences;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public Parts.Part on(Member owner, PersonId person) {
        String tomorrow = Days.today(owner, clock.instant()).plusDays(1).toString();
        return parts.of(
                "followups/person-part",
                "person",
                person,
                "steps",
                followUps.open(owner, person),
                "form",
                new PlanForm("", tomorrow, null),
                "weeks",
                cadences.weeks(owner, person).orElse(0));
    }
}
