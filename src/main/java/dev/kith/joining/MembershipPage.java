package dev.kith.joining;

import dev.kith.accounts.Member;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.JoinOutcome;
import dev.kith.groups.Members;
import dev.kith.kernel.Decision;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own membership of a group: joining, in one tap or with answers, and leaving. */
@Controller
@RequestMapping("/groups/{id}/membership")
class MembershipPage {
    private final Groups groups;
    private final Members members;

    MembershipPage(Groups groups, Members members) {
        this.groups = groups;
        this.members = members;
    }

    /** The questions, or just the button: where someone who had to sign in first goes on. */
    @GetMapping
    String form(Member viewer, @PathVariable GroupId id, Model model) {
        Group group = found(viewer, id);
        if (groups.role(viewer, id).isPresent()) {
            return "redirect:/groups/" + id;
        }
        return form(model, group, JoinForm.empty(groups.questions(group)), Problems.none());
    }

    @PostMapping
    String join(
            Member viewer,
            @PathVariable GroupId id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Group group = found(viewer, id);
        JoinForm form = JoinForm.of(groups.questions(group), sent);
        if (form.tooLong()) {
            response.setStatus(422);
            return form(model, group, form, form.check());
        }
        return switch (groups.join(viewer, id, form.answers())) {
            case JoinOutcome.AnswersWanted wanted -> {
                response.setStatus(422);
                yield form(model, group, form, form.check());
            }
            case JoinOutcome outcome -> {
                say(outcome, group, flashes);
                yield "redirect:/groups/" + id;
            }
        };
    }

    static void say(JoinOutcome outcome, Group group, Flashes flashes) {
        switch (outcome) {
            case JoinOutcome.In in -> flashes.done("groups.joined", group.name());
            case JoinOutcome.Asked asked -> flashes.done("joining.asked", group.name());
            case JoinOutcome.Refused(Decision.No why) -> flashes.refused(why.key());
            case JoinOutcome.AnswersWanted wanted -> flashes.refused("joining.answers-wanted");
        }
    }

    /** Leaves; who cannot is told why. */
    @PostMapping("/deletion")
    String leave(Member viewer, @PathVariable GroupId id, Flashes flashes) {
        Group group = found(viewer, id);
        if (groups.leave(viewer, id) instanceof Decision.No no) {
            flashes.refused(no.key());
            return "redirect:/groups/" + id;
        }
        flashes.doneWithUndo("/groups/" + id + "/membership/restoration", "joining.left", group.name());
        return "redirect:/groups";
    }

    @PostMapping("/restoration")
    String comeBack(Member viewer, @PathVariable GroupId id, Flashes flashes) {
        members.comeBack(viewer, id);
        flashes.done("joining.back");
        return "redirect:/groups/" + id;
    }

    /** Takes one's own request back before it is answered. */
    @PostMapping("/request/deletion")
    String withdraw(Member viewer, @PathVariable GroupId id, Flashes flashes) {
        groups.withdraw(viewer, id);
        flashes.done("joining.request-withdrawn");
        return "redirect:/groups/" + id;
    }

    private Group found(Member viewer, GroupId id) {
        return groups.find(viewer, id).orElseThrow(NotFound::new);
    }

    private static String form(Model model, Group group, JoinForm form, Problems problems) {
        model.addAttribute("group", group);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "joining/join";
    }
}
