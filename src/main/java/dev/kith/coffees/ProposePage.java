package dev.kith.coffees;

import dev.kith.accounts.Member;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A coffee with someone of my list: three times and a reason stand there already. */
@Controller
class ProposePage {
    private final Coffees coffees;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    ProposePage(Coffees coffees, People people, MessageSource messages, Clock clock) {
        this.coffees = coffees;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/people/{person}/coffees/new")
    String form(Member viewer, @PathVariable PersonId person, Model model, Locale locale) {
        Person whom = person(viewer, person);
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        String why = messages.getMessage("coffees.why.suggested", new Object[] {whom.firstName()}, locale);
        return form(model, viewer, whom, CoffeeForm.suggested(today, "", why), Problems.none());
    }

    @PostMapping("/people/{person}/coffees")
    String propose(
            Member viewer,
            @PathVariable PersonId person,
            CoffeeForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Person whom = person(viewer, person);
        Problems problems =
                form.check(clock.instant(), viewer.zone()).required("why", form.why(), CoffeeForm.LONGEST_WHY);
        if (!problems.any()) {
            CoffeeId id = form.id();
            switch (coffees.propose(viewer, whom, id, form.offer(viewer.zone()), form.why())) {
                case DONE -> {
                    flashes.done("coffees.proposed", whom.name());
                    return "redirect:/coffees/" + id;
                }
                case NO_ADDRESS -> problems.add("why", "coffees.problem.no-address");
                case TOO_MANY -> problems.add("why", "coffees.problem.too-many");
                case CHANGED -> throw new NotFound();
            }
        }
        response.setStatus(422);
        return form(model, viewer, whom, form, problems);
    }

    private Person person(Member viewer, PersonId id) {
        return people.find(viewer, id).orElseThrow(NotFound::new);
    }

    private String form(Model model, Member viewer, Person person, CoffeeForm form, Problems problems) {
        model.addAttribute("person", person);
        model.addAttribute("reach", coffees.reaches(viewer, person));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "coffees/propose";
    }
}
