package dev.kith.coffees;

import dev.kith.accounts.Member;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My coffees, and one of them: what to answer, what to read before it, what to write down after it. */
@Controller
class CoffeesPage {
    private final Coffees coffees;
    private final Preparation preparation;
    private final Clock clock;

    CoffeesPage(Coffees coffees, Preparation preparation, Clock clock) {
        this.coffees = coffees;
        this.preparation = preparation;
        this.clock = clock;
    }

    @GetMapping("/coffees")
    String list(Member viewer, Model model) {
        model.addAttribute("coffees", coffees.of(viewer));
        return "coffees/list";
    }

    @GetMapping("/coffees/{id}")
    String one(Member viewer, @PathVariable CoffeeId id, Model model) {
        Coffee coffee = coffee(viewer, id);
        return one(
                model, viewer, coffee, CoffeeForm.like(coffee.offer(), viewer.zone()), notes(viewer), Problems.none());
    }

    @PostMapping("/coffees/{id}/agreement")
    String agree(
            Member viewer,
            @PathVariable CoffeeId id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String start,
            Flashes flashes) {
        Answers.told(
                flashes, coffees.agree(coffee(viewer, id), Answers.number(number), Answers.instant(start)), "agreed");
        return "redirect:/coffees/" + id;
    }

    @PostMapping("/coffees/{id}/offers")
    String offer(
            Member viewer,
            @PathVariable CoffeeId id,
            @RequestParam(defaultValue = "") String number,
            CoffeeForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Coffee coffee = coffee(viewer, id);
        Problems problems = form.check(clock.instant(), viewer.zone());
        if (problems.any()) {
            response.setStatus(422);
            return one(model, viewer, coffee, form, notes(viewer), problems);
        }
        Answers.told(flashes, coffees.offer(coffee, Answers.number(number), form.offer(viewer.zone())), "offered");
        return "redirect:/coffees/" + id;
    }

    @PostMapping("/coffees/{id}/cancellation")
    String end(Member viewer, @PathVariable CoffeeId id, Flashes flashes) {
        Answers.told(flashes, coffees.end(coffee(viewer, id)), "ended");
        return "redirect:/coffees";
    }

    @PostMapping("/coffees/{id}/notes")
    String write(
            Member viewer,
            @PathVariable CoffeeId id,
            NotesForm notes,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Coffee coffee = coffee(viewer, id);
        Problems problems = notes.check(today(viewer));
        if (problems.any()) {
            response.setStatus(422);
            return one(model, viewer, coffee, CoffeeForm.like(coffee.offer(), viewer.zone()), notes, problems);
        }
        Answers.told(flashes, coffees.write(viewer, id, notes), "written");
        return "redirect:/coffees/" + id;
    }

    private Coffee coffee(Member viewer, CoffeeId id) {
        return coffees.find(viewer, id).orElseThrow(NotFound::new);
    }

    private NotesForm notes(Member viewer) {
        return NotesForm.empty(today(viewer));
    }

    private LocalDate today(Member viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private String one(Model model, Member viewer, Coffee coffee, CoffeeForm form, NotesForm notes, Problems problems) {
        Instant now = clock.instant();
        model.addAttribute("coffee", coffee);
        model.addAttribute("state", coffee.state(now));
        model.addAttribute("changeable", Coffees.isOpenForChange(coffee, now));
        model.addAttribute("sheet", preparation.of(viewer, coffee));
        model.addAttribute("form", form);
        model.addAttribute("notes", notes);
        model.addAttribute("problems", problems);
        return "coffees/one";
    }
}
