package dev.kith.coffees;

import dev.kith.accounts.Accounts;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same for someone without an account, by the signed link in their mail; times are on the owner's clock. */
@Open
@Controller
class GuestPage {
    private final Coffees coffees;
    private final Accounts accounts;
    private final Clock clock;

    GuestPage(Coffees coffees, Accounts accounts, Clock clock) {
        this.coffees = coffees;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/coffees/{id}/guests/{signature}")
    String one(@PathVariable CoffeeId id, @PathVariable String signature, Model model) {
        Coffee coffee = coffee(id, signature);
        return one(model, coffee, signature, CoffeeForm.like(coffee.offer(), zone(coffee)), Problems.none());
    }

    @PostMapping("/coffees/{id}/guests/{signature}/agreement")
    String agree(
            @PathVariable CoffeeId id,
            @PathVariable String signature,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String start,
            Flashes flashes) {
        Coffee coffee = coffee(id, signature);
        Answers.told(flashes, coffees.agree(coffee, Answers.number(number), Answers.instant(start)), "agreed");
        return back(id, signature);
    }

    @PostMapping("/coffees/{id}/guests/{signature}/offers")
    String offer(
            @PathVariable CoffeeId id,
            @PathVariable String signature,
            @RequestParam(defaultValue = "") String number,
            CoffeeForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Coffee coffee = coffee(id, signature);
        ZoneId zone = zone(coffee);
        Problems problems = form.check(clock.instant(), zone);
        if (problems.any()) {
            response.setStatus(422);
            return one(model, coffee, signature, form, problems);
        }
        Answers.told(flashes, coffees.offer(coffee, Answers.number(number), form.offer(zone)), "offered");
        return back(id, signature);
    }

    @PostMapping("/coffees/{id}/guests/{signature}/cancellation")
    String end(@PathVariable CoffeeId id, @PathVariable String signature, Flashes flashes) {
        Answers.told(flashes, coffees.end(coffee(id, signature)), "ended");
        return back(id, signature);
    }

    private static String back(CoffeeId id, String signature) {
        return "redirect:/coffees/" + id + "/guests/" + signature;
    }

    private Coffee coffee(CoffeeId id, String signature) {
        return coffees.ofGuest(id, signature).orElseThrow(NotFound::new);
    }

    private ZoneId zone(Coffee coffee) {
        return accounts.member(coffee.owner()).orElseThrow(NotFound::new).zone();
    }

    private String one(Model model, Coffee coffee, String signature, CoffeeForm form, Problems problems) {
        Instant now = clock.instant();
        model.addAttribute("coffee", coffee);
        model.addAttribute("state", coffee.state(now));
        model.addAttribute("changeable", Coffees.isOpenForChange(coffee, now));
        model.addAttribute("zone", zone(coffee));
        model.addAttribute("base", "/coffees/" + coffee.id() + "/guests/" + signature);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "coffees/guest";
    }
}
