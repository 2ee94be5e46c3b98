package dev.kith.gifts;

import dev.kith.accounts.Member;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.people.PersonPart;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Parts;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** With someone of my list: what went between us last, and one short form for more. */
@Controller
@Order(40)
class PersonGiftsPage implements PersonPart {
    private final Gifts gifts;
    private final People people;
    private final Parts parts;
    private final Clock clock;

    PersonGiftsPage(Gifts gifts, People people, Parts parts, Clock clock) {
        this.gifts = gifts;
        this.people = people;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public Parts.Part on(Member owner, PersonId person) {
        return parts.of(
                "gifts/person-part",
                "person",
                person,
                "gifts",
                gifts.with(owner, person),
                "form",
                GiftForm.empty(today(owner)));
    }

    @GetMapping("/people/{person}/gifts/new")
    String form(Member viewer, @PathVariable PersonId person, Model model) {
        return form(model, person(viewer, person), GiftForm.empty(today(viewer)), Problems.none());
    }

    @PostMapping("/people/{person}/gifts")
    String note(
            Member viewer,
            @PathVariable PersonId person,
            GiftForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Person whom = person(viewer, person);
        Problems problems = form.check(today(viewer));
        if (problems.any()) {
            response.setStatus(422);
            return form(model, whom, form, problems);
        }
        GiftId id = form.id();
        gifts.note(
                viewer,
                id,
                whom,
                Way.of(form.way()).orElseThrow(),
                form.gift(),
                form.day().orElseThrow());
        flashes.doneWithUndo("/gifts/" + id + "/deletion", "gifts.noted");
        return "redirect:/people/" + person;
    }

    private Person person(Member viewer, PersonId id) {
        return people.find(viewer, id).orElseThrow(NotFound::new);
    }

    private LocalDate today(Member viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private static String form(Model model, Person person, GiftForm form, Problems problems) {
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "gifts/form";
    }
}
