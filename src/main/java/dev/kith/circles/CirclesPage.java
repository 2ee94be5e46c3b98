package dev.kith.circles;

import dev.kith.accounts.Member;
import dev.kith.kernel.Paged;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to meet next: four short lists, each of them whole on a page of its own, and what one says to a row. */
@Controller
class CirclesPage {
    private static final int SHORT = 5;
    private static final int LONG = 20;
    private static final List<String> TRADES = List.of("digital", "other");
    private final Circles circles;
    private final Marks marks;
    private final SecondCircle second;
    private final Hellos hellos;
    private final People people;

    CirclesPage(Circles circles, Marks marks, SecondCircle second, Hellos hellos, People people) {
        this.circles = circles;
        this.marks = marks;
        this.second = second;
        this.hellos = hellos;
        this.people = people;
    }

    @GetMapping("/people/next")
    String next(Member viewer, Model model) {
        String trade = marks.digital(viewer.id())
                .map(digital -> digital ? "digital" : "other")
                .orElse("");
        return next(model, viewer, trade, Problems.none());
    }

    /** Less digital trades are helped by those who are close, others by those who are not. */
    private String next(Model model, Member viewer, String trade, Problems problems) {
        List<Standing> list = circles.list(viewer);
        Map<Circle, Paged<Suggestion>> found = circles.beginnings(viewer, list, SHORT);
        found.put(Circle.SECOND, second.of(viewer, list, SHORT));
        model.addAttribute("nobody", list.isEmpty());
        model.addAttribute("order", order(trade));
        model.addAttribute("found", found);
        model.addAttribute("trade", trade);
        model.addAttribute("problems", problems);
        return "circles/next";
    }

    private static List<Circle> order(String trade) {
        return trade.equals("other")
                ? List.of(Circle.ALLIES, Circle.BRIDGES, Circle.SLEEPING, Circle.SECOND)
                : Arrays.asList(Circle.values());
    }

    @GetMapping("/people/next/{circle}")
    String circle(
            Member viewer,
            @PathVariable("circle") String key,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Circle circle = circle(key);
        int at = Math.clamp(page, 1, 5000);
        model.addAttribute("circle", circle);
        List<Standing> list = circles.list(viewer);
        model.addAttribute(
                "found",
                circle == Circle.SECOND ? second.of(viewer, list, LONG) : circles.page(viewer, list, circle, at, LONG));
        return "circles/circle";
    }

    @PostMapping("/people/next/trade")
    String work(
            Member viewer,
            @RequestParam(defaultValue = "") String trade,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Problems problems = Problems.none().addIf(!TRADES.contains(trade), "trade", "circles.problem.trade");
        if (problems.any()) {
            response.setStatus(422);
            return next(model, viewer, trade, problems);
        }
        marks.work(viewer, trade.equals("digital"));
        flashes.done("circles.trade.done." + trade);
        return "redirect:/people/next";
    }

    @PostMapping("/people/{person}/pauses/{circle}")
    String pause(Member viewer, @PathVariable PersonId person, @PathVariable("circle") String key, Flashes flashes) {
        Circle circle = circle(key);
        Person whom = person(viewer, person);
        marks.pause(viewer, person, circle);
        String undo = "/people/" + person + "/pauses/" + circle.key() + "/deletion";
        flashes.doneWithUndo(undo, circle == Circle.SECOND ? "circles.paused.second" : "circles.paused", whom.name());
        return "redirect:/people/next";
    }

    @PostMapping("/people/{person}/pauses/{circle}/deletion")
    String resume(Member viewer, @PathVariable PersonId person, @PathVariable("circle") String key, Flashes flashes) {
        Person whom = person(viewer, person);
        marks.resume(viewer, person, circle(key));
        flashes.done("circles.resumed", whom.name());
        return "redirect:/people/next";
    }

    /** Opens a letter whose first line is about them. */
    @PostMapping("/people/{person}/hello")
    String write(Member viewer, @PathVariable PersonId person) {
        return "redirect:/followups/" + hellos.write(viewer, person(viewer, person));
    }

    private static Circle circle(String key) {
        return Circle.of(key).orElseThrow(NotFound::new);
    }

    private Person person(Member viewer, PersonId id) {
        return people.find(viewer, id).orElseThrow(NotFound::new);
    }
}
