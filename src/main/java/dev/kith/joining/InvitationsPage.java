package dev.kith.joining;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.JoinOutcome;
import dev.kith.kernel.Decision;
import dev.kith.platform.Settings;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inviting to a group, and following an invitation. */
@Controller
class InvitationsPage {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final int MOST_ADDRESSES = 20;
    private final Invitations invitations;
    private final Groups groups;
    private final Settings settings;

    InvitationsPage(Invitations invitations, Groups groups, Settings settings) {
        this.invitations = invitations;
        this.groups = groups;
        this.settings = settings;
    }

    @GetMapping("/groups/{id}/invitations")
    String list(Member viewer, @PathVariable GroupId id, Model model) {
        return list(viewer, id, model, "", Problems.none());
    }

    @PostMapping("/groups/{id}/invitations/links")
    String link(Member viewer, @PathVariable GroupId id, Flashes flashes) {
        invitations.link(viewer, id, LIFE);
        flashes.done("joining.link-made");
        return "redirect:/groups/" + id + "/invitations";
    }

    @PostMapping("/groups/{id}/invitations")
    String mail(
            Member viewer,
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "") String emails,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        List<String> addresses = addresses(emails);
        Problems problems = check(emails, addresses);
        if (!problems.any() && invitations.mail(viewer, id, addresses, LIFE) instanceof Decision.No no) {
            problems.add("emails", no.key(), no.args().toArray());
        }
        if (problems.any()) {
            response.setStatus(422);
            return list(viewer, id, model, emails, problems);
        }
        flashes.done("joining.invited", addresses.size());
        return "redirect:/groups/" + id + "/invitations";
    }

    private static List<String> addresses(String emails) {
        return Arrays.stream(emails.split("[\\s,;]+", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static Problems check(String emails, List<String> addresses) {
        var problems = Problems.none()
                .required("emails", emails, 5000)
                .addIf(addresses.size() > MOST_ADDRESSES, "emails", "joining.problem.emails", MOST_ADDRESSES);
        addresses.forEach(address -> problems.email("emails", address));
        return problems;
    }

    @PostMapping("/groups/{id}/invitations/{invitation}/deletion")
    String withdraw(Member viewer, @PathVariable GroupId id, @PathVariable UUID invitation, Flashes flashes) {
        invitations.withdraw(viewer, id, invitation);
        flashes.done("joining.invitation-withdrawn");
        return "redirect:/groups/" + id + "/invitations";
    }

    @GetMapping("/invitations/{token}")
    @Open
    String open(Viewer viewer, @PathVariable String token, Model model) {
        Group group = invitations.open(token).map(Group.Invited::group).orElseThrow(NotFound::new);
        if (groups.role(viewer, group.id()).isPresent()) {
            return "redirect:/groups/" + group.id();
        }
        model.addAttribute("group", group);
        model.addAttribute("token", token);
        return "joining/invitation";
    }

    @PostMapping("/invitations/{token}")
    String accept(Member viewer, @PathVariable String token, Flashes flashes) {
        Group group = invitations.open(token).map(Group.Invited::group).orElseThrow(NotFound::new);
        JoinOutcome outcome = invitations.accept(viewer, token);
        MembershipPage.say(outcome, group, flashes);
        return outcome instanceof JoinOutcome.In ? "redirect:/groups/" + group.id() : "redirect:/groups";
    }

    private String list(Member viewer, GroupId id, Model model, String emails, Problems problems) {
        model.addAttribute("group", groups.organized(viewer, id));
        model.addAttribute(
                "held",
                invitations.of(viewer, id).stream()
                        .map(i -> new Invitation(
                                i.id(), i.email(), settings.baseUrl() + invitations.path(i.id()), i.expiresAt()))
                        .toList());
        model.addAttribute("emails", emails);
        model.addAttribute("problems", problems);
        return "joining/invitations";
    }
}
