package dev.kith.giving;

import dev.kith.accounts.Member;
import dev.kith.followups.Etiquette;
import dev.kith.matching.Matching;
import dev.kith.meaning.State;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An opening held against my list: whom it could help and why, one press to offer it, what came of it. */
@Controller
class OpeningPage {
    private static final int LONGEST_MESSAGE = 10_000;
    private final Openings openings;
    private final People people;
    private final Matching matching;
    private final Clock clock;

    OpeningPage(Openings openings, People people, Matching matching, Clock clock) {
        this.openings = openings;
        this.people = people;
        this.matching = matching;
        this.clock = clock;
    }

    @GetMapping("/openings/{id}")
    String one(Member viewer, @PathVariable OpeningId id, Model model) {
        return one(model, viewer, opening(viewer, id), Map.of(), Problems.none(), null);
    }

    /** The words that stood there, or others; {@code how} is "own" where the member brings it to them without Kith. */
    @PostMapping("/openings/{id}/offers/{person}")
    String offer(
            Member viewer,
            @PathVariable OpeningId id,
            @PathVariable PersonId person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Opening opening = opening(viewer, id);
        Person whom = people.find(viewer, person).orElseThrow(NotFound::new);
        String field = "message-" + person;
        boolean mailed = !"own".equals(typed.get("how"));
        String message = Problems.clean(typed.getOrDefault(field, openings.draft(viewer, opening, whom.firstName())))
                .replace("\r\n", "\n");
        Problems problems = Problems.none().required(field, message, LONGEST_MESSAGE);
        Optional<Etiquette.Hint> hint = typed.containsKey("seen-" + person)
                ? Optional.empty()
                : openings.hint(viewer, message).filter(h -> mailed);
        if (!problems.any() && hint.isEmpty()) {
            switch (openings.offer(viewer, opening, whom, message, mailed)) {
                case DONE -> {
                    flashes.done("giving.offered", whom.name());
                    return "redirect:/openings/" + id;
                }
                case NO_ADDRESS -> problems.add(field, "giving.problem.no-address");
                case TOO_MANY -> problems.add(field, "giving.problem.too-many");
            }
        }
        response.setStatus(422);
        return one(model, viewer, opening, typed, problems, hint.orElse(null));
    }

    @PostMapping("/openings/{id}/offers/{person}/outcome")
    String outcome(
            Member viewer,
            @PathVariable OpeningId id,
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String how,
            Flashes flashes) {
        Opening.Outcome outcome = Opening.Outcome.of(how).orElseThrow(NotFound::new);
        if (!openings.outcome(viewer, id, person, outcome)) {
            throw new NotFound();
        }
        flashes.done("giving.noted");
        return "redirect:/openings/" + id;
    }

    @PostMapping("/openings/{id}/end")
    String gone(Member viewer, @PathVariable OpeningId id, Flashes flashes) {
        openings.gone(viewer, opening(viewer, id).id());
        flashes.doneWithUndo("/openings/" + id + "/end/deletion", "giving.gone");
        return "redirect:/give";
    }

    @PostMapping("/openings/{id}/end/deletion")
    String backAgain(Member viewer, @PathVariable OpeningId id, Flashes flashes) {
        openings.backAgain(viewer, opening(viewer, id).id());
        flashes.done("giving.back");
        return "redirect:/openings/" + id;
    }

    private Opening opening(Member viewer, OpeningId id) {
        return openings.find(viewer, id).orElseThrow(NotFound::new);
    }

    private String one(
            Model model,
            Member viewer,
            Opening opening,
            Map<String, String> typed,
            Problems problems,
            Etiquette.@Nullable Hint hint) {
        model.addAttribute("opening", opening);
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), viewer.zone()));
        model.addAttribute("candidates", openings.candidates(viewer, opening));
        model.addAttribute("drafts", (UnaryOperator<String>) name -> openings.draft(viewer, opening, name));
        model.addAttribute("wordsOnly", matching.state() instanceof State.WordsOnly);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("hint", hint);
        return "giving/opening";
    }
}
