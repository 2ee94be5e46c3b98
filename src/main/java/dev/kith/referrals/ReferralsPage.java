package dev.kith.referrals;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.groups.GroupId;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choose a fellow member, pass them a referral; and one of them as the two see it. */
@Controller
class ReferralsPage {
    private final Referrals referrals;
    private final Chapters chapters;
    private final Clock clock;

    ReferralsPage(Referrals referrals, Chapters chapters, Clock clock) {
        this.referrals = referrals;
        this.chapters = chapters;
        this.clock = clock;
    }

    /** @param to the receiver; as long as nobody is chosen, the page offers some */
    @GetMapping("/groups/{group}/referrals/new")
    String form(
            Member viewer,
            @PathVariable GroupId group,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Chapters.Standing chapter = chapters.chapter(viewer, group);
        if (to.isEmpty()) {
            return choice(model, viewer, chapter, q.strip());
        }
        Chapters.Fellow fellow = fellow(viewer, group, to).orElseThrow(NotFound::new);
        return form(model, chapter, fellow, ReferralForm.empty(to, today(viewer)), Problems.none());
    }

    @PostMapping("/groups/{group}/referrals")
    String pass(
            Member viewer,
            @PathVariable GroupId group,
            ReferralForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Chapters.Standing chapter = chapters.chapter(viewer, group);
        Chapters.Fellow fellow = fellow(viewer, group, form.to()).orElse(null);
        if (fellow == null) {
            response.setStatus(422);
            return choice(model, viewer, chapter, "");
        }
        Problems problems = form.check(today(viewer));
        if (!problems.any()) {
            ReferralId id = form.id();
            switch (referrals.pass(viewer, group, fellow.account(), id, form)) {
                case DONE -> {
                    flashes.done("referrals.passed", fellow.name());
                    return "redirect:/referrals/" + id;
                }
                case TOO_MANY -> problems.add("third", "referrals.problem.too-many");
                case NOBODY, CHANGED -> throw new NotFound();
            }
        }
        response.setStatus(422);
        return form(model, chapter, fellow, form, problems);
    }

    @GetMapping("/referrals/{id}")
    String one(Member viewer, @PathVariable ReferralId id, Model model) {
        model.addAttribute("referral", referral(viewer, id));
        return "referrals/one";
    }

    @PostMapping("/referrals/{id}/status")
    String move(
            Member viewer,
            @PathVariable ReferralId id,
            @RequestParam(defaultValue = "") String status,
            Flashes flashes) {
        Referral referral = Optional.of(referral(viewer, id))
                .filter(received -> !received.mine())
                .orElseThrow(NotFound::new);
        Status to = Status.of(status).orElseThrow(NotFound::new);
        if (referrals.move(viewer, referral, to) == Referrals.Outcome.DONE) {
            flashes.done("referrals.moved." + to.key());
        } else {
            flashes.refused("referrals.changed");
        }
        return "redirect:/referrals/" + id;
    }

    @PostMapping("/referrals/{id}/details/deletion")
    String removeDetails(Member viewer, @PathVariable ReferralId id, Flashes flashes) {
        referrals.removeDetails(referral(viewer, id));
        flashes.done("referrals.details.removed");
        return "redirect:/referrals/" + id;
    }

    private Referral referral(Member viewer, ReferralId id) {
        return referrals.find(viewer, id).orElseThrow(NotFound::new);
    }

    private Optional<Chapters.Fellow> fellow(Member viewer, GroupId group, String to) {
        try {
            return chapters.fellow(viewer, group, new AccountId(UUID.fromString(to)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private LocalDate today(Member viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private String choice(Model model, Member viewer, Chapters.Standing chapter, String q) {
        model.addAttribute("chapter", chapter);
        model.addAttribute("q", q);
        model.addAttribute("fellows", chapters.fellows(viewer, chapter.group(), q));
        return "referrals/choice";
    }

    private static String form(
            Model model, Chapters.Standing chapter, Chapters.Fellow fellow, ReferralForm form, Problems problems) {
        model.addAttribute("chapter", chapter);
        model.addAttribute("fellow", fellow);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "referrals/new";
    }
}
