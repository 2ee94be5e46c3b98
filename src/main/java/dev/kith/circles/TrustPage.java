package dev.kith.circles;

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

/** On a person's page: that I trust them, which nobody else learns. */
@Controller
@Order(80)
class TrustPage implements PersonPart {
    private final Marks marks;
    private final People people;
    private final Parts parts;

    TrustPage(Marks marks, People people, Parts parts) {
        this.marks = marks;
        this.people = people;
        this.parts = parts;
    }

    @Override
    public Parts.Part on(Member owner, PersonId person) {
        return parts.of("circles/trust-part", "person", person, "trusted", marks.trusts(owner, person));
    }

    @PostMapping("/people/{person}/trust")
    String trust(Member viewer, @PathVariable PersonId person, Flashes flashes) {
        Person whom = person(viewer, person);
        marks.trust(viewer, person);
        flashes.doneWithUndo("/people/" + person + "/trust/deletion", "circles.trust.done", whom.name());
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/trust/deletion")
    String distrust(Member viewer, @PathVariable PersonId person, Flashes flashes) {
        Person whom = person(viewer, person);
        marks.distrust(viewer, person);
        flashes.doneWithUndo("/people/" + person + "/trust", "circles.trust.undone", whom.name());
        return "redirect:/people/" + person;
    }

    private Person person(Member viewer, PersonId id) {
        return people.find(viewer, id).orElseThrow(NotFound::new);
    }
}
