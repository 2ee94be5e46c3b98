package dev.kith.giving;

import dev.kith.accounts.Member;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.people.PersonPart;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Parts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** On a person's page: whether to think of them when something is to be given, and whether others may learn why. */
@Controller
@Order(90)
class LeftOutPage implements PersonPart {
    private final KnownPeople known;
    private final People people;
    private final Parts parts;

    LeftOutPage(KnownPeople known, People people, Parts parts) {
        this.known = known;
        this.people = people;
        this.parts = parts;
    }

    @Override
    public Parts.Part on(Member owner, PersonId person) {
        return parts.of(
                "giving/person-part",
                "person",
                person,
                "leftOut",
                known.isLeftOut(owner.id(), person),
                "kept",
                known.isKeptToMyself(owner.id(), person));
    }

    @PostMapping("/people/{person}/left-out")
    String leaveOut(Member viewer, @PathVariable PersonId person, Flashes flashes) {
        Person whom = person(viewer, person);
        known.leaveOut(viewer.id(), person);
        flashes.doneWithUndo("/people/" + person + "/left-out/deletion", "giving.left-out", whom.name());
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/left-out/deletion")
    String takeIn(Member viewer, @PathVariable PersonId person, Flashes flashes) {
        Person whom = person(viewer, person);
        known.takeIn(viewer.id(), person);
        flashes.done("giving.taken-in", whom.name());
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/discretion")
    String keepToMyself(Member viewer, @PathVariable PersonId person, Flashes flashes) {
        Person whom = person(viewer, person);
        known.keepToMyself(viewer.id(), person);
        flashes.doneWithUndo("/people/" + person + "/discretion/deletion", "giving.kept-to-myself", whom.name());
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/discretion/deletion")
    String tell(Member viewer, @PathVariable PersonId person, Flashes flashes) {
        Person whom = person(viewer, person);
        known.tell(viewer.id(), person);
        flashes.done("giving.told-again", whom.name());
        return "redirect:/people/" + person;
    }

    private Person person(Member viewer, PersonId id) {
        return people.find(viewer, id).orElseThrow(NotFound::new);
    }
}
