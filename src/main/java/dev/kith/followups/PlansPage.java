package dev.kith.followups;

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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What comes next with someone of my list: a promise or a step with a day, and how often to be in touch. */
@Controller
class PlansPage {
    private final Planning planning;
    private final Cadences cadences;
    private final People people;
    private final Clock clock;

    PlansPage(Planning planning, Cadences cadences, People people, Clock clock) {
        this.planning = planning;
        this.cadences = cadences;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/people/{person}/followups/new")
    String form(Member viewer, @PathVariable PersonId person, Model model) {
        return form(model, viewer, person(viewer, person), new PlanForm("", tomorrow(viewer), null), Problems.none());
    }

    @PostMapping("/people/{person}/followups")
    String plan(
            Member viewer,
            @PathVariable PersonId person,
            PlanForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Person whom = person(viewer, person);
        Problems problems = form.check(Days.today(viewer, clock.instant()));
        if (problems.any()) {
            response.setStatus(422);
            return form(model, viewer, whom, form, problems);
        }
        FollowUpId id = planning.add(
                viewer,
                whom,
                form.chosen(),
                form.what(),
                PlanForm.day(form.due()).orElseThrow());
        flashes.doneWithUndo(
                "/followups/" + id + "/release",
                "followups.planned." + form.chosen().key(),
                whom.name());
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/cadence")
    String cadence(
            Member viewer,
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String weeks,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Person whom = person(viewer, person);
        Problems problems = Problems.none().required("weeks", weeks, 4).whole("weeks", weeks, 0, Cadences.MOST_WEEKS);
        if (problems.any()) {
            response.setStatus(422);
            return form(model, viewer, whom, new PlanForm("", tomorrow(viewer), null), problems);
        }
        int wanted = Integer.parseInt(weeks);
        if (wanted == 0) {
            cadences.remove(viewer, person);
            flashes.done("followups.cadence.none", whom.name());
        } else {
            cadences.set(viewer, person, wanted);
            flashes.done("followups.cadence.set", whom.name(), wanted);
        }
        return "redirect:/people/" + person;
    }

    private Person person(Member viewer, PersonId id) {
        return people.find(viewer, id).orElseThrow(NotFound::new);
    }

    private String tomorrow(Member viewer) {
        LocalDate today = Days.today(viewer, clock.instant());
        return today.plusDays(1).toString();
    }

    private String form(Model model, Member viewer, Person person, PlanForm form, Problems problems) {
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute("weeks", cadences.weeks(viewer, person.id()).orElse(0));
        model.addAttribute("problems", problems);
        return "followups/plan";
    }
}
