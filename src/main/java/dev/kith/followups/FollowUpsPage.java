package dev.kith.followups;

import dev.kith.accounts.Member;
import dev.kith.drafts.Draft;
import dev.kith.drafts.Etiquette;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of next steps, and one letter: look, keep, send. */
@Controller
class FollowUpsPage {
    private static final int MOST = 50;
    private final FollowUps followUps;
    private final Letters letters;
    private final MessageSource messages;

    FollowUpsPage(FollowUps followUps, Letters letters, MessageSource messages) {
        this.followUps = followUps;
        this.letters = letters;
        this.messages = messages;
    }

    @GetMapping("/followups")
    String list(Member viewer, Model model) {
        Instant tonight = followUps.endOfToday(viewer);
        model.addAttribute("due", followUps.due(viewer, tonight, MOST));
        model.addAttribute("promises", followUps.promisesDue(viewer, tonight, MOST));
        model.addAttribute("coming", followUps.coming(viewer, tonight, MOST));
        return "followups/list";
    }

    @GetMapping("/followups/{id}")
    String one(Member viewer, @PathVariable FollowUpId id, Model model) {
        return one(model, step(viewer, id), Problems.none(), null);
    }

    @PostMapping("/followups/{id}/draft")
    String keep(
            Member viewer,
            @PathVariable FollowUpId id,
            LetterForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        FollowUp step = step(viewer, id);
        Problems problems = form.check();
        if (problems.any()) {
            return again(model, response, step, form, problems, null);
        }
        followUps.keep(viewer, id, form.draft());
        flashes.done("followups.kept");
        return "redirect:/followups/" + id;
    }

    @PostMapping("/followups/{id}/letter")
    String send(
            Member viewer,
            @PathVariable FollowUpId id,
            LetterForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        FollowUp step = followUps.find(viewer, id).orElse(null);
        if (step == null) {
            return ended(viewer, id, form, flashes);
        }
        Problems problems = form.check();
        if (problems.any()) {
            return again(model, response, step, form, problems, null);
        }
        var hint = form.seen().isEmpty()
                ? letters.hint(viewer, step, form.draft().text())
                : Optional.<Etiquette.Hint>empty();
        if (hint.isPresent()) {
            return again(model, response, step, form, problems, hint.get());
        }
        return switch (letters.send(viewer, id, form.draft())) {
            case SENT -> {
                flashes.done("followups.sent", step.firstName());
                yield "redirect:" + form.leadsBack(step.person());
            }
            case ENDED -> ended(viewer, id, form, flashes);
            case NO_ADDRESS ->
                again(model, response, step, form, problems.add("text", "followups.problem.no-address"), null);
            case TOO_MANY ->
                again(model, response, step, form, problems.add("text", "followups.problem.too-many"), null);
        };
    }

    /** Pressed a second time, or done elsewhere meanwhile: nothing is sent, and nothing is wrong. */
    private String ended(Member viewer, FollowUpId id, LetterForm form, Flashes flashes) {
        if (!followUps.isOwn(viewer, id)) {
            throw new NotFound();
        }
        flashes.done("followups.ended");
        return "redirect:" + form.leadsBack(null);
    }

    /** What the colleague says while one types; empty where there is nothing to say. */
    @PostMapping("/followups/{id}/etiquette")
    String etiquette(Member viewer, @PathVariable FollowUpId id, LetterForm form, Model model) {
        FollowUp step = step(viewer, id);
        model.addAttribute("step", step);
        model.addAttribute(
                "hint", letters.hint(viewer, step, form.draft().text()).orElse(null));
        return "followups/hint";
    }

    /** Other words in the place of the sentence that was noticed; the rest of the letter stays as it was typed. */
    @PostMapping("/followups/{id}/words")
    String words(
            Member viewer,
            @PathVariable FollowUpId id,
            LetterForm form,
            Locale locale,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        FollowUp step = step(viewer, id);
        Draft typed = form.draft();
        var hint = Etiquette.notices(typed.text(), viewer.locale());
        if (!form.whole() || hint.isEmpty() || !hint.get().better().contains(form.better())) {
            return again(model, response, step, form, form.check(), hint.orElse(null));
        }
        String words = messages.getMessage(form.better(), null, locale);
        followUps.keep(viewer, id, new Draft(typed.subject(), hint.get().without(typed.text(), words)));
        flashes.done("followups.reworded");
        return "redirect:/followups/" + id;
    }

    private FollowUp step(Member viewer, FollowUpId id) {
        return followUps.find(viewer, id).orElseThrow(NotFound::new);
    }

    /** The page again, at 422, with what was typed. */
    static String again(
            Model model,
            HttpServletResponse response,
            FollowUp step,
            LetterForm form,
            Problems problems,
            Etiquette.@Nullable Hint hint) {
        response.setStatus(422);
        Draft typed = form.draft();
        model.addAttribute("line", form.line());
        model.addAttribute("day", form.day());
        return one(model, step.saying(typed.subject(), typed.text()), problems, hint);
    }

    private static String one(Model model, FollowUp step, Problems problems, Etiquette.@Nullable Hint hint) {
        model.addAttribute("step", step);
        model.addAttribute("problems", problems);
        model.addAttribute("hint", hint);
        return "followups/one";
    }
}
