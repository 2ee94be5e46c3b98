package dev.kith.helping;

import dev.kith.accounts.Member;
import dev.kith.settings.SettingsPart;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Parts;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Someone you can help: the piece of Today, its dismissal, and how many a day, in the settings. */
@Controller
class IdeasPage implements SettingsPart {
    private static final int MOST = 3;
    private final Ideas ideas;
    private final Parts parts;

    IdeasPage(Ideas ideas, Parts parts) {
        this.ideas = ideas;
        this.parts = parts;
    }

    @PostMapping("/help/{idea}/end")
    String letGo(Member viewer, @PathVariable UUID idea, Flashes flashes) {
        mustBeTheirs(ideas.letGo(viewer, idea));
        flashes.doneWithUndo("/help/" + idea + "/end/deletion", "helping.let-go");
        return "redirect:/";
    }

    @PostMapping("/help/{idea}/end/deletion")
    String takeBack(Member viewer, @PathVariable UUID idea, Flashes flashes) {
        mustBeTheirs(ideas.takeBack(viewer, idea));
        flashes.done("helping.taken-back");
        return "redirect:/";
    }

    private static void mustBeTheirs(boolean theirs) {
        if (!theirs) {
            throw new NotFound();
        }
    }

    @Override
    public Parts.Part of(Member member) {
        return parts.of(
                "helping/settings-part", "most", String.valueOf(ideas.budget(member)), "problems", Problems.none());
    }

    @PostMapping("/settings/helping")
    String set(
            Member viewer,
            @RequestParam(defaultValue = "") String most,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Problems problems = Problems.none().required("most", most, 1).whole("most", most, 0, MOST);
        if (problems.any()) {
            response.setStatus(422);
            model.addAttribute("most", most);
            model.addAttribute("problems", problems);
            return "helping/settings";
        }
        ideas.setBudget(viewer, Integer.parseInt(most));
        flashes.done("settings.saved");
        return "redirect:/settings";
    }
}
