package dev.kith.people;

import dev.kith.accounts.Member;
import dev.kith.kernel.Paged;
import dev.kith.moments.Moment;
import dev.kith.moments.MomentForm;
import dev.kith.ui.NotFound;
import dev.kith.ui.Parts.Part;
import dev.kith.ui.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Sets out a person's page: the person, the timeline, and the parts that other folders add. */
@Component
class PersonView {
    private static final int LINES = 50;

    private final People people;
    private final MomentRows moments;
    private final List<PersonPart> parts;
    private final Clock clock;

    PersonView(People people, MomentRows moments, List<PersonPart> parts, Clock clock) {
        this.people = people;
        this.moments = moments;
        this.parts = parts;
        this.clock = clock;
    }

    Person person(Member owner, PersonId id) {
        return people.find(owner, id).orElseThrow(NotFound::new);
    }

    LocalDate today(Member owner) {
        return LocalDate.ofInstant(clock.instant(), owner.zone());
    }

    String show(Model model, Member owner, PersonId id, int page) {
        return show(model, owner, id, page, MomentForm.empty(today(owner)), Problems.none());
    }

    String show(Model model, Member owner, PersonId id, int page, MomentForm form, Problems problems) {
        List<Moment.Line> lines = moments.timeline(owner.id(), id, LINES + 1, (page - 1) * LINES);
        List<Part> shown = parts.stream().map(part -> part.on(owner, id)).toList();
        model.addAttribute("person", person(owner, id));
        model.addAttribute("timeline", Paged.of(lines, page, LINES));
        model.addAttribute("met", moments.firstMet(owner.id(), id).orElse(null));
        model.addAttribute("parts", shown);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("zone", owner.zone());
        return "people/person";
    }
}
