package dev.kith.settings;

import dev.kith.accounts.Invitations;
import dev.kith.accounts.Member;
import dev.kith.platform.Settings;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A member's links for people they invite; there is no such page unless registration goes by invitation. */
@Controller
class InvitationsPage {
    private final Invitations invitations;
    private final Settings settings;

    InvitationsPage(Invitations invitations, Settings settings) {
        this.invitations = invitations;
        this.settings = settings;
    }

    @GetMapping("/settings/invitations")
    String mine(Member viewer, Model model) {
        onlyByInvitation();
        return page(viewer, "", model);
    }

    /** Answers with the page itself and no redirect: the link is shown once and stands nowhere but in this answer. */
    @PostMapping("/settings/invitations")
    String make(Member viewer, HttpServletResponse response, Model model, Flashes flashes) {
        onlyByInvitation();
        var token = invitations.make(viewer);
        if (token.isEmpty()) {
            flashes.refused("settings.invitations.many", Invitations.MOST_WAITING);
            return "redirect:/settings/invitations";
        }
        response.setHeader("Cache-Control", "no-store");
        return page(viewer, settings.baseUrl() + "/sign-up?invitation=" + token.get(), model);
    }

    @PostMapping("/settings/invitations/{id}/deletion")
    String withdraw(Member viewer, @PathVariable String id, Flashes flashes) {
        onlyByInvitation();
        if (!invitations.withdraw(viewer, id)) {
            throw new NotFound();
        }
        flashes.done("settings.invitations.withdrawn");
        return "redirect:/settings/invitations";
    }

    private void onlyByInvitation() {
        if (settings.registration() != Settings.Registration.INVITED) {
            throw new NotFound();
        }
    }

    private String page(Member viewer, String link, Model model) {
        model.addAttribute("made", invitations.of(viewer));
        model.addAttribute("link", link);
        return "settings/invitations";
    }
}
