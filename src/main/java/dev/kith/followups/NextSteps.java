package dev.kith.followups;

import dev.kith.accounts.Member;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keeps the "next step" of the running list in step with the earliest open follow-up of each person. */
@Component
class NextSteps {
    private final OpenRows open;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    NextSteps(OpenRows open, People people, MessageSource messages, Clock clock) {
        this.open = open;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    void refresh(Member owner, PersonId person) {
        open.with(owner.id(), person, clock.instant()).stream()
                .findFirst()
                .ifPresentOrElse(
                        next -> people.nextStep(
                                owner.id(),
                                person,
                                LocalDate.ofInstant(next.nextAt(), owner.zone()),
                                words(owner, next)),
                        () -> people.nextStep(owner.id(), person, null, ""));
    }

    private String words(Member owner, FollowUp next) {
        return next.what().isEmpty()
                ? messages.getMessage("followups.next." + next.kind().key(), null, owner.locale())
                : next.what();
    }
}
