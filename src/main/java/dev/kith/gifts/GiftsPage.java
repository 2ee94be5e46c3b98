package dev.kith.gifts;

import dev.kith.accounts.Member;
import dev.kith.finding.Hit;
import dev.kith.finding.Search;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The years, each with what I gave and what I was given; nothing is counted. */
@Controller
class GiftsPage {
    private static final int MOST_FOUND = 20;
    private final Gifts gifts;
    private final Thanks thanks;
    private final YearRows years;
    private final Search search;
    private final Clock clock;

    GiftsPage(Gifts gifts, Thanks thanks, YearRows years, Search search, Clock clock) {
        this.gifts = gifts;
        this.thanks = thanks;
        this.years = years;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/gifts")
    String year(
            Member viewer,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Year now = Year.from(LocalDate.ofInstant(clock.instant(), viewer.zone()));
        Year shown = Year.of(number(year, 1900, now.getValue(), now.getValue()));
        model.addAttribute("year", shown.getValue());
        model.addAttribute("lines", years.of(viewer, shown, number(page, 1, 1000, 1)));
        YearRows.Neighbours neighbours = years.neighbours(viewer, shown);
        model.addAttribute("quiet", thanks.isQuiet(viewer));
        model.addAttribute("before", neighbours.before());
        model.addAttribute("after", neighbours.after());
        return "gifts/year";
    }

    /** What is typed into an address may be anything. */
    private static int number(String typed, int least, int most, int otherwise) {
        try {
            return Math.clamp(Long.parseLong(typed), least, most);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whom it was from, or for. */
    @GetMapping("/gifts/new")
    String choice(Member viewer, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute(
                "hits",
                q.isBlank()
                        ? List.<Hit>of()
                        : search.find(viewer, q, MOST_FOUND).hits());
        return "gifts/choice";
    }

    @GetMapping("/gifts/{id}/edit")
    String edit(Member viewer, @PathVariable GiftId id, Model model) {
        Gift gift = gift(viewer, id);
        return edit(model, gift, GiftForm.of(gift), Problems.none());
    }

    @PostMapping("/gifts/{id}")
    String change(
            Member viewer,
            @PathVariable GiftId id,
            GiftForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Gift gift = gift(viewer, id);
        Problems problems = form.check(LocalDate.ofInstant(clock.instant(), viewer.zone()));
        if (problems.any()) {
            response.setStatus(422);
            return edit(model, gift, form, problems);
        }
        LocalDate day = form.day().orElseThrow();
        gifts.change(viewer, gift, Way.of(form.way()).orElseThrow(), form.gift(), day);
        flashes.done("gifts.changed");
        return "redirect:/gifts?year=" + day.getYear();
    }

    private static String edit(Model model, Gift gift, GiftForm form, Problems problems) {
        model.addAttribute("gift", gift);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "gifts/edit";
    }

    private Gift gift(Member viewer, GiftId id) {
        return gifts.find(viewer, id).orElseThrow(NotFound::new);
    }

    @PostMapping("/gifts/{id}/deletion")
    String takeOut(Member viewer, @PathVariable GiftId id, Flashes flashes) {
        Gift gift = gift(viewer, id);
        gifts.takeOut(viewer, gift);
        flashes.doneWithUndo("/gifts/" + id + "/restoration", "gifts.taken-out");
        return back(gift);
    }

    @PostMapping("/gifts/{id}/restoration")
    String bringBack(Member viewer, @PathVariable GiftId id, Flashes flashes) {
        if (!gifts.bringBack(viewer, id)) {
            throw new NotFound();
        }
        flashes.done("gifts.brought-back");
        return back(gift(viewer, id));
    }

    private static String back(Gift gift) {
        return "redirect:/gifts?year=" + gift.day().getYear();
    }
}
