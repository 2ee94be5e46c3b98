package dev.kith.introductions;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import java.time.Clock;

/** One who knows two people, and what they do about it. */
public final class Trio {
    public static final String TO_ONE = "She bakes as you build";
    public static final String TO_OTHER = "He builds as you bake";

    private Trio() {}

    /** Both said that they met. Gives the other in the list of the first. */
    public static PersonId tie(Encounters encounters, People people, Clock clock, Member one, Member other) {
        Occasion stairs = Occasion.of("Stairs", clock.instant());
        encounters.met(one, other.id(), stairs, "bread");
        encounters.met(other, one.id(), stairs, "bees");
        return people.ofMember(one, other.id()).orElseThrow();
    }

    public static PersonId guest(People people, Member owner, String name, String email) {
        return people.remember(owner.id(), new NewPerson(name, "A train", email, "", "", null));
    }

    /** Asks both, and gives the page of the introduction. */
    public static String introduce(Browser connector, PersonId one, PersonId other) {
        return send(connector, one, other, IntroductionId.next()).is(303).location();
    }

    public static Answer send(Browser connector, PersonId one, PersonId other, IntroductionId form) {
        return connector.post(
                "/people/" + one + "/introductions",
                "form",
                form.toString(),
                "to",
                other.toString(),
                "one",
                TO_ONE,
                "other",
                TO_OTHER);
    }

    public static void agree(Browser browser, String page) {
        browser.post(page + "/agreement").leadsTo(page);
    }

    public static void refuse(Browser browser, String page) {
        browser.post(page + "/refusal").leadsTo(page);
    }
}
