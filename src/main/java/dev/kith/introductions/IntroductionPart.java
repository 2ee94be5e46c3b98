package dev.kith.introductions;

import dev.kith.accounts.Member;
import dev.kith.people.PersonId;
import dev.kith.people.PersonPart;
import dev.kith.ui.Parts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a person's page: the way to introduce them to someone, and whom I introduced them to. */
@Component
@Order(30)
class IntroductionPart implements PersonPart {
    private final Introductions introductions;
    private final Parts parts;

    IntroductionPart(Introductions introductions, Parts parts) {
        this.introductions = introductions;
        this.parts = parts;
    }

    @Override
    public Parts.Part on(Member owner, PersonId person) {
        return parts.of(
                "introductions/person-part", "person", person, "introductions", introductions.with(owner, person));
    }
}
