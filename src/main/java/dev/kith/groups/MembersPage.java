package dev.kith.groups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.kernel.Decision;
import dev.kith.kernel.Paged;
import dev.kith.profiles.NamePart;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Parts.Part;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The members of a group, for each other; and what organizers do about them. */
@Controller
@RequestMapping("/groups/{id}")
class MembersPage {
    private final Groups groups;
    private final Members members;
    private final MemberRows rows;
    private final Requests requests;
    private final ObjectProvider<NamePart> names;

    MembersPage(Groups groups, Members members, MemberRows rows, Requests requests, ObjectProvider<NamePart> names) {
        this.groups = groups;
        this.members = members;
        this.rows = rows;
        this.requests = requests;
        this.names = names;
    }

    @GetMapping("/members")
    String list(
            Member viewer,
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Paged<Fellow> page = members.page(viewer, id, q, MemberRows.After.of(after));
        model.addAttribute("group", groups.find(viewer, id).orElseThrow(NotFound::new));
        model.addAttribute(
                "organizes", groups.role(viewer, id).filter(Role::mayOrganize).isPresent());
        model.addAttribute("count", rows.count(id));
        model.addAttribute("q", q);
        model.addAttribute("page", page);
        model.addAttribute("beside", beside(viewer, page.rows()));
        model.addAttribute("next", page.more() ? after(page.rows().getLast()) : "");
        return "groups/members";
    }

    private Map<AccountId, Part> beside(Member viewer, List<Fellow> fellows) {
        List<AccountId> accounts = fellows.stream().map(Fellow::account).toList();
        Map<AccountId, Part> beside = new HashMap<>();
        names.forEach(name -> beside.putAll(name.beside(viewer, accounts)));
        return beside;
    }

    private static String after(Fellow last) {
        return new MemberRows.After(last.joinedAt(), last.account().value()).toString();
    }

    /** One member, as an organizer deals with them: answers, role, removal. */
    @GetMapping("/members/{account}")
    String member(Member viewer, @PathVariable GroupId id, @PathVariable AccountId account, Model model) {
        return member(viewer, id, account, model, Problems.none());
    }

    @PostMapping("/members/{account}/role")
    String giveRole(
            Member viewer,
            @PathVariable GroupId id,
            @PathVariable AccountId account,
            @RequestParam(defaultValue = "") String role,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        var wanted =
                Arrays.stream(Role.values()).filter(r -> r.key().equals(role)).findFirst();
        if (wanted.isEmpty()) {
            response.setStatus(422);
            return member(viewer, id, account, model, Problems.none().add("role", "groups.problem.role"));
        }
        if (members.giveRole(viewer, id, account, wanted.get()) instanceof Decision.No no) {
            response.setStatus(422);
            return member(viewer, id, account, model, Problems.none().add("role", no.key()));
        }
        flashes.done("groups.role-given");
        return "redirect:/groups/" + id + "/members";
    }

    @PostMapping("/members/{account}/deletion")
    String remove(Member viewer, @PathVariable GroupId id, @PathVariable AccountId account, Flashes flashes) {
        if (members.remove(viewer, id, account) instanceof Decision.No no) {
            flashes.refused(no.key());
            return "redirect:/groups/" + id + "/members/" + account;
        }
        flashes.doneWithUndo("/groups/" + id + "/members/" + account + "/restoration", "groups.removed");
        return "redirect:/groups/" + id + "/members";
    }

    @PostMapping("/members/{account}/restoration")
    String restore(Member viewer, @PathVariable GroupId id, @PathVariable AccountId account, Flashes flashes) {
        members.restore(viewer, id, account);
        flashes.done("groups.restored");
        return "redirect:/groups/" + id + "/members";
    }

    @GetMapping("/requests")
    String requests(Member viewer, @PathVariable GroupId id, Model model) {
        Group group = groups.organized(viewer, id);
        model.addAttribute("group", group);
        model.addAttribute("waiting", requests.waiting(group));
        return "groups/requests";
    }

    @PostMapping("/requests/{account}/approval")
    String approve(Member viewer, @PathVariable GroupId id, @PathVariable AccountId account, Flashes flashes) {
        return said(groups.approve(viewer, id, account), "groups.approved", id, flashes);
    }

    @PostMapping("/requests/{account}/decline")
    String decline(Member viewer, @PathVariable GroupId id, @PathVariable AccountId account, Flashes flashes) {
        return said(groups.decline(viewer, id, account), "groups.declined", id, flashes);
    }

    private static String said(Decision decision, String done, GroupId id, Flashes flashes) {
        if (decision instanceof Decision.No no) {
            flashes.refused(no.key());
        } else {
            flashes.done(done);
        }
        return "redirect:/groups/" + id + "/requests";
    }

    private String member(Member viewer, GroupId id, AccountId account, Model model, Problems problems) {
        Group group = groups.organized(viewer, id);
        Role mine = groups.role(viewer, id).orElseThrow(NotFound::new);
        Fellow fellow = rows.one(id, account).orElseThrow(NotFound::new);
        model.addAttribute("group", group);
        model.addAttribute("fellow", fellow);
        model.addAttribute("answers", requests.answers(group, account));
        model.addAttribute("givesRoles", mine.mayGiveRoles());
        model.addAttribute("mayRemove", mine.mayRemove(fellow.role()));
        model.addAttribute("problems", problems);
        return "groups/member";
    }
}
