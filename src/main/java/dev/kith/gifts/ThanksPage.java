package dev.kith.gifts;

import dev.kith.accounts.Member;
import dev.kith.introductions.IntroductionId;
import dev.kith.referrals.ReferralId;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A word of thanks for a gift, a referral or an introduction. */
@Controller
class ThanksPage {
    private final Thanks thanks;

    ThanksPage(Thanks thanks) {
        this.thanks = thanks;
    }

    @GetMapping("/gifts/{id}/thanks")
    String gift(Member viewer, @PathVariable GiftId id, Model model) {
        return form(model, viewer, thanks.forGift(viewer, id));
    }

    @GetMapping("/referrals/{id}/thanks")
    String referral(Member viewer, @PathVariable ReferralId id, Model model) {
        return form(model, viewer, thanks.forReferral(viewer, id));
    }

    @GetMapping("/introductions/{id}/thanks")
    String introduction(Member viewer, @PathVariable IntroductionId id, Model model) {
        return form(model, viewer, thanks.forIntroduction(viewer, id));
    }

    @PostMapping("/gifts/{id}/thanks")
    String thankForGift(
            Member viewer,
            @PathVariable GiftId id,
            ThanksForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        return say(new Said(viewer, form, model, response, flashes), thanks.forGift(viewer, id));
    }

    @PostMapping("/referrals/{id}/thanks")
    String thankForReferral(
            Member viewer,
            @PathVariable ReferralId id,
            ThanksForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        return say(new Said(viewer, form, model, response, flashes), thanks.forReferral(viewer, id));
    }

    @PostMapping("/introductions/{id}/thanks")
    String thankForIntroduction(
            Member viewer,
            @PathVariable IntroductionId id,
            ThanksForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        return say(new Said(viewer, form, model, response, flashes), thanks.forIntroduction(viewer, id));
    }

    @PostMapping("/thanks/{id}/deletion")
    String takeBack(Member viewer, @PathVariable ThanksId id, Flashes flashes) {
        if (!thanks.takeBack(viewer, id)) {
            throw new NotFound();
        }
        flashes.doneWithUndo("/thanks/" + id + "/restoration", "gifts.thanks.taken-back");
        return "redirect:/gifts";
    }

    @PostMapping("/thanks/{id}/restoration")
    String sayAgain(Member viewer, @PathVariable ThanksId id, Flashes flashes) {
        if (!thanks.sayAgain(viewer, id)) {
            throw new NotFound();
        }
        flashes.done("gifts.brought-back");
        return "redirect:/gifts";
    }

    /** Whether a mail says that someone thanked me. */
    @PostMapping("/gifts/letters/deletion")
    String quiet(Member viewer, Flashes flashes) {
        thanks.quiet(viewer);
        flashes.doneWithUndo("/gifts/letters", "gifts.letters.off");
        return "redirect:/gifts";
    }

    @PostMapping("/gifts/letters")
    String heard(Member viewer, Flashes flashes) {
        thanks.heard(viewer);
        flashes.doneWithUndo("/gifts/letters/deletion", "gifts.letters.on");
        return "redirect:/gifts";
    }

    /** A form that was sent, with what is needed to answer it. */
    private record Said(Member viewer, ThanksForm form, Model model, HttpServletResponse response, Flashes flashes) {}

    private String say(Said said, Optional<Reason> known) {
        Reason reason = known.orElseThrow(NotFound::new);
        ThanksForm form = said.form();
        Problems problems = form.check();
        if (!problems.any()) {
            switch (thanks.say(
                    said.viewer(), form.id(), reason, form.text(), form.came().orElse(null))) {
                case DONE -> {
                    said.flashes()
                            .doneWithUndo("/thanks/" + form.id() + "/deletion", "gifts.thanks.said", reason.name());
                    return "redirect:/gifts";
                }
                case TOO_MANY -> problems.add("text", "gifts.problem.too-many");
            }
        }
        said.response().setStatus(422);
        return form(said.model(), reason, form, problems);
    }

    private String form(Model model, Member viewer, Optional<Reason> known) {
        Reason reason = known.orElseThrow(NotFound::new);
        ThanksForm form = ThanksForm.drafted(thanks.draft(viewer, reason), thanks.currency(viewer));
        return form(model, reason, form, Problems.none());
    }

    private static String form(Model model, Reason reason, ThanksForm form, Problems problems) {
        model.addAttribute("reason", reason);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "gifts/thanks";
    }
}
