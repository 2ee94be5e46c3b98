package dev.kith.giving;

import dev.kith.accounts.Member;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Paste what I heard; and what I heard before. */
@Controller
class GivePage {
    private final Openings openings;
    private final Sharing sharing;
    private final Clock clock;

    GivePage(Openings openings, Sharing sharing, Clock clock) {
        this.openings = openings;
        this.sharing = sharing;
        this.clock = clock;
    }

    @GetMapping("/give")
    String give(Member viewer, Model model) {
        return give(model, viewer, OpeningForm.empty(), Problems.none());
    }

    @PostMapping("/openings")
    String keep(Member viewer, OpeningForm form, Model model, HttpServletResponse response) {
        List<String> circles =
                sharing.circles(viewer).stream().map(Audience::key).toList();
        Problems problems = form.check(LocalDate.ofInstant(clock.instant(), viewer.zone()), circles);
        if (problems.any()) {
            response.setStatus(422);
            return give(model, viewer, form, problems);
        }
        return "redirect:/openings/" + sharing.keep(viewer, form);
    }

    private String give(Model model, Member viewer, OpeningForm form, Problems problems) {
        model.addAttribute("openings", openings.of(viewer));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), viewer.zone()));
        model.addAttribute("circles", sharing.circles(viewer));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "giving/give";
    }
}
