package dev.kith.encounters;

import dev.kith.accounts.Member;
import dev.kith.kernel.Paged;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My encounters: those that wait for my word, and those that were. */
@Controller
class EncountersPage {
    private static final int A_PAGE = 30;
    private final Encounters encounters;
    private final MetRows reads;

    EncountersPage(Encounters encounters, MetRows reads) {
        this.encounters = encounters;
        this.reads = reads;
    }

    @GetMapping("/encounters")
    String list(Member viewer, @RequestParam(defaultValue = "1") int page, Model model) {
        return listed(viewer, Math.clamp(page, 1, 1000), model);
    }

    private String listed(Member viewer, int shown, Model model) {
        model.addAttribute("waiting", encounters.waitingFor(viewer));
        Paged<Met> met = page(viewer, shown);
        model.addAttribute("met", met.rows().isEmpty() && shown > 1 ? page(viewer, 1) : met);
        return "encounters/list";
    }

    private Paged<Met> page(Member viewer, int shown) {
        return Paged.of(reads.met(viewer, A_PAGE + 1, (shown - 1) * A_PAGE), shown, A_PAGE);
    }

    @PostMapping("/encounters/{id}/confirmation")
    String confirm(
            Member viewer,
            @PathVariable EncounterId id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String back,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        String field = "note-" + id;
        String note = Problems.clean(typed.get(field));
        Problems problems = Problems.none().atMost(field, note, MetForm.LONGEST_NOTE);
        if (problems.any()) {
            response.setStatus(422);
            model.addAttribute("typed", typed);
            model.addAttribute("problems", problems);
            return listed(viewer, 1, model);
        }
        if (encounters.confirm(viewer, id, note).isEmpty()) {
            throw new NotFound();
        }
        flashes.doneWithUndo("/encounters/" + id + "/deletion", "encounters.confirmed");
        return "redirect:" + leadsTo(back);
    }

    @PostMapping("/encounters/{id}/refusal")
    String refuse(
            Member viewer,
            @PathVariable EncounterId id,
            @RequestParam(defaultValue = "") String back,
            Flashes flashes) {
        withdraw(viewer, id);
        flashes.doneWithUndo("/encounters/" + id + "/restoration", "encounters.refused");
        return "redirect:" + leadsTo(back);
    }

    @PostMapping("/encounters/{id}/deletion")
    String withdraw(Member viewer, @PathVariable EncounterId id, Flashes flashes) {
        withdraw(viewer, id);
        flashes.doneWithUndo("/encounters/" + id + "/restoration", "encounters.withdrawn");
        return "redirect:/encounters";
    }

    @PostMapping("/encounters/{id}/restoration")
    String restore(Member viewer, @PathVariable EncounterId id, Flashes flashes) {
        if (!encounters.restore(viewer, id)) {
            throw new NotFound();
        }
        flashes.done("encounters.restored");
        return "redirect:/encounters";
    }

    private void withdraw(Member viewer, EncounterId id) {
        if (!encounters.withdraw(viewer, id)) {
            throw new NotFound();
        }
    }

    private static String leadsTo(String back) {
        return switch (back) {
            case "code" -> "/me/code";
            case "today" -> "/";
            case "met" -> "/met";
            default -> "/encounters";
        };
    }
}
