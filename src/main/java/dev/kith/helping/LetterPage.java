package dev.kith.helping;

import dev.kith.accounts.Member;
import dev.kith.drafts.Etiquette;
import dev.kith.giving.Openings;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The words to whom an idea would help, ready to go. */
@Controller
class LetterPage {
    private static final int LONGEST = 10_000;
    private final Letters letters;
    private final Ideas ideas;
    private final Openings openings;

    LetterPage(Letters letters, Ideas ideas, Openings openings) {
        this.letters = letters;
        this.ideas = ideas;
        this.openings = openings;
    }

    @GetMapping("/help/{idea}")
    String form(Member viewer, @PathVariable UUID idea, Model model) {
        Idea found = letters.find(viewer, idea).orElseThrow(NotFound::new);
        return form(model, viewer, found, letters.draft(viewer, found), Problems.none(), null);
    }

    /** @param how "own" where the member tells them without Kith */
    @PostMapping("/help/{idea}/offer")
    String send(
            Member viewer,
            @PathVariable UUID idea,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Idea found = letters.find(viewer, idea).orElse(null);
        if (found == null) {
            return over(viewer, idea, flashes);
        }
        boolean mailed = !how.equals("own");
        String words = Problems.clean(message).replace("\r\n", "\n");
        Problems problems = Problems.none().required("message", words, LONGEST);
        Optional<Etiquette.Hint> hint = seen.isEmpty() && mailed ? openings.hint(viewer, words) : Optional.empty();
        if (!problems.any() && hint.isEmpty()) {
            switch (letters.send(viewer, idea, words, mailed)) {
                case DONE -> {
                    flashes.done("helping.sent", found.name());
                    return "redirect:/";
                }
                case OVER -> {
                    return over(viewer, idea, flashes);
                }
                case NO_ADDRESS -> problems.add("message", "giving.problem.no-address");
                case TOO_MANY -> problems.add("message", "giving.problem.too-many");
                case MUCH_OFFERED -> problems.add("message", "giving.problem.much-offered");
            }
        }
        response.setStatus(422);
        return form(model, viewer, found, words, problems, hint.orElse(null));
    }

    /** A second press finds it done. */
    private String over(Member viewer, UUID idea, Flashes flashes) {
        if (!ideas.isTheirs(viewer, idea)) {
            throw new NotFound();
        }
        flashes.refused("helping.over");
        return "redirect:/";
    }

    private String form(
            Model model, Member viewer, Idea idea, String message, Problems problems, Etiquette.@Nullable Hint hint) {
        model.addAttribute("idea", idea);
        model.addAttribute("reach", letters.reaches(viewer, idea));
        model.addAttribute("message", message);
        model.addAttribute("problems", problems);
        model.addAttribute("hint", hint);
        return "helping/letter";
    }
}
