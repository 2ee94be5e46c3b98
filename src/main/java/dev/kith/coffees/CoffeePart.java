package dev.kith.coffees;

import dev.kith.accounts.Member;
import dev.kith.people.PersonId;
import dev.kith.people.PersonPart;
import dev.kith.ui.Parts;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a person's page: the coffees with them, and the next one. */
@Component
@Order(20)
class CoffeePart implements PersonPart {
    private final Coffees coffees;
    private final Parts parts;
    private final Clock clock;

    CoffeePart(Coffees coffees, Parts parts, Clock clock) {
        this.coffees = coffees;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public Parts.Part on(Member owner, PersonId person) {
        return parts.of("coffees/person-part", "person", person, "coffees", coffees.with(owner, person));
    }
}
