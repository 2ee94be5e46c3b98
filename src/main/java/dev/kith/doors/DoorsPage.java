package dev.kith.doors;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who could open this door: to someone who fits, or to a member whom the viewer sees. */
@Controller
class DoorsPage {
    private final Doors doors;
    private final Profiles profiles;

    DoorsPage(Doors doors, Profiles profiles) {
        this.doors = doors;
        this.profiles = profiles;
    }

    @GetMapping("/introductions/doors")
    String search(Member viewer, DoorForm form, Model model, HttpServletResponse response) {
        Doors.Choices mine = doors.choices(viewer);
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
        }
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("groups", mine.groups());
        model.addAttribute("events", mine.events());
        model.addAttribute("asked", asked(form, mine));
        model.addAttribute("doors", problems.any() ? List.of() : doors.to(viewer, form, mine));
        return "doors/search";
    }

    /** What was asked, in the order of the form. */
    private static Asked asked(DoorForm form, Doors.Choices mine) {
        return new Asked(
                form.q(),
                form.company(),
                form.place(),
                DoorForm.Where.name(mine.groups(), form.group()),
                DoorForm.Where.name(mine.events(), form.event()));
    }

    /** The question in words; empty for what was not asked. */
    public record Asked(String words, String company, String place, String group, String event) {}

    @GetMapping("/introductions/doors/{member}")
    String member(Member viewer, @PathVariable AccountId member, Model model) {
        Profile profile = profiles.seenBy(viewer, member)
                .filter(one -> !viewer.is(one.id()))
                .orElseThrow(NotFound::new);
        model.addAttribute("profile", profile);
        model.addAttribute("doors", doors.to(viewer, member));
        return "doors/member";
    }
}
