package dev.kith.people;

import dev.kith.accounts.Member;
import dev.kith.moments.Moment;
import dev.kith.moments.MomentForm;
import dev.kith.moments.MomentId;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The timeline of a person: add a line, change it, take it out and bring it back. */
@Controller
class MomentsPage {
    private final People people;
    private final PersonView view;
    private final Clock clock;

    MomentsPage(People people, PersonView view, Clock clock) {
        this.people = people;
        this.view = view;
        this.clock = clock;
    }

    @PostMapping("/people/{id}/moments")
    String add(
            Member viewer,
            @PathVariable PersonId id,
            MomentForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        view.person(viewer, id);
        Problems problems = form.check(view.today(viewer));
        if (problems.any()) {
            response.setStatus(422);
            return view.show(model, viewer, id, 1, form, problems);
        }
        MomentId moment = people.moment(viewer.id(), id, form.moment(clock.instant(), viewer.zone(), null))
                .orElseThrow(NotFound::new);
        flashes.doneWithUndo(path(id, moment) + "/deletion", "moments.added");
        return "redirect:/people/" + id;
    }

    @GetMapping("/people/{id}/moments/{moment}/edit")
    String edit(Member viewer, @PathVariable PersonId id, @PathVariable MomentId moment, Model model) {
        Moment now = people.moment(viewer, id, moment).orElseThrow(NotFound::new);
        return form(model, view.person(viewer, id), moment, MomentForm.of(now, viewer.zone()), Problems.none());
    }

    @PostMapping("/people/{id}/moments/{moment}")
    String change(
            Member viewer,
            @PathVariable PersonId id,
            @PathVariable MomentId moment,
            MomentForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Moment before = people.moment(viewer, id, moment).orElseThrow(NotFound::new);
        Problems problems = form.check(view.today(viewer));
        if (problems.any()) {
            response.setStatus(422);
            return form(model, view.person(viewer, id), moment, form, problems);
        }
        people.changeMoment(viewer.id(), id, moment, form.moment(clock.instant(), viewer.zone(), before.at()));
        flashes.done("moments.changed");
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/moments/{moment}/deletion")
    String forget(Member viewer, @PathVariable PersonId id, @PathVariable MomentId moment, Flashes flashes) {
        people.moment(viewer, id, moment).orElseThrow(NotFound::new);
        people.forgetMoment(viewer.id(), id, moment);
        flashes.doneWithUndo(path(id, moment) + "/restoration", "moments.forgotten");
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/moments/{moment}/restoration")
    String restore(Member viewer, @PathVariable PersonId id, @PathVariable MomentId moment, Flashes flashes) {
        view.person(viewer, id);
        people.restoreMoment(viewer.id(), id, moment);
        people.moment(viewer, id, moment).orElseThrow(NotFound::new);
        flashes.done("moments.restored");
        return "redirect:/people/" + id;
    }

    private static String path(PersonId id, MomentId moment) {
        return "/people/" + id + "/moments/" + moment;
    }

    private static String form(Model model, Person person, MomentId moment, MomentForm form, Problems problems) {
        model.addAttribute("person", person);
        model.addAttribute("moment", moment);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "people/moment-form";
    }
}
