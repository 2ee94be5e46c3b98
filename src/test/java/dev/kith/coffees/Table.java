package dev.kith.coffees;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import java.time.Clock;

/** Two who know each other, or one and someone without an account, and a coffee between them. */
final class Table {
    static final String TUESDAY = "2026-03-17T12:30";
    static final String WEDNESDAY = "2026-03-18T17:30";

    private Table() {}

    /** Both said that they met. Gives the other in the list of the first. */
    static PersonId tie(Encounters encounters, People people, Clock clock, Member one, Member other) {
        Occasion stairs = Occasion.of("Stairs", clock.instant());
        encounters.met(one, other.id(), stairs, "bread");
        encounters.met(other, one.id(), stairs, "bees");
        return people.ofMember(one, other.id()).orElseThrow();
    }

    static PersonId guest(People people, Member owner, String name, String email) {
        return people.remember(owner.id(), new NewPerson(name, "A train", email, "", "", null));
    }

    /** Proposes Tuesday and Wednesday, and gives the coffee's path. */
    static String propose(Browser browser, PersonId person, String form) {
        return post(browser, person, form).is(303).location();
    }

    static Answer post(Browser browser, PersonId person, String form) {
        return browser.post(
                "/people/" + person + "/coffees",
                "form",
                form,
                "time1",
                TUESDAY,
                "time2",
                WEDNESDAY,
                "minutes",
                "45",
                "place",
                "Café Central",
                "why",
                "Your bread");
    }
}
