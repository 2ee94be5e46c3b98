package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling;
import dev.kith.drafts.Etiquette;
import dev.kith.matching.Matching;
import dev.kith.meaning.State;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.profiles.Profiles;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private static final String MESSAGE_TO = "message-";
    private final Openings openings;
    private final People people;
    private final Matching matching;
    private final Sharing sharing;
    private final Profiles profiles;
    private final Clock clock;

    OpeningPage(Openings openings, People people, Matching matching, Sharing sharing, Profiles profiles, Clock clock) {
        this.openings = openings;
        this.people = people;
        this.matching = matching;
        this.sharing = sharing;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The member's own, or what someone else lets them see. */
    @GetMapping("/openings/{id}")
    String one(Member viewer, @PathVariable OpeningId id, Model model) {
        Optional<Opening> mine = openings.find(viewer, id);
        if (mine.isPresent()) {
            return one(model, viewer, mine.get(), Map.of(), Problems.none(), null);
        }
        Shared shared = sharing.find(viewer, id).orElseThrow(NotFound::new);
        return SharedPage.one(model, shared, today(viewer), "", Problems.none(), null);
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
        String field = MESSAGE_TO + person;
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
                case MUCH_OFFERED -> problems.add(field, "giving.problem.much-offered");
            }
        }
        response.setStatus(422);
        return one(model, viewer, opening, typed, problems, hint.orElse(null));
    }

    /** To a member who looks for it and may see it; the words that stood there, or others. */
    @PostMapping("/openings/{id}/members/{member}")
    String offer(
            Member viewer,
            @PathVariable OpeningId id,
            @PathVariable AccountId member,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Opening opening = opening(viewer, id);
        Telling to = sharing.asking(viewer, opening, member).orElseThrow(NotFound::new);
        String field = MESSAGE_TO + member;
        String message = Problems.clean(typed.getOrDefault(field, sharing.draft(viewer, opening, to)))
                .replace("\r\n", "\n");
        Problems problems = Problems.none().required(field, message, LONGEST_MESSAGE);
        Optional<Etiquette.Hint> hint =
                typed.containsKey("seen-" + member) ? Optional.empty() : openings.hint(viewer, message);
        if (!problems.any() && hint.isEmpty()) {
            switch (openings.offer(viewer, opening, to, message)) {
                case DONE -> {
                    flashes.done("giving.offered", to.name());
                    return "redirect:/openings/" + id;
                }
                case NO_ADDRESS -> throw new NotFound();
                case TOO_MANY -> problems.add(field, "giving.problem.too-many");
                case MUCH_OFFERED -> problems.add(field, "giving.problem.much-offered");
            }
        }
        response.setStatus(422);
        return one(model, viewer, opening, typed, problems, hint.orElse(null));
    }

    @PostMapping("/openings/{id}/audience")
    String share(
            Member viewer,
            @PathVariable OpeningId id,
            @RequestParam(defaultValue = "") String audience,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Opening opening = opening(viewer, id);
        if (sharing.circles(viewer).stream().noneMatch(circle -> circle.key().equals(audience))) {
            response.setStatus(422);
            Problems problems = Problems.none().add("audience", "giving.problem.audience");
            return one(model, viewer, opening, Map.of(), problems, null);
        }
        sharing.share(viewer, id, audience);
        flashes.done("giving.audience.set");
        return "redirect:/openings/" + id;
    }

    /** A member who wanted it has it now. */
    @PostMapping("/openings/{id}/interests/{member}/gift")
    String given(Member viewer, @PathVariable OpeningId id, @PathVariable AccountId member, Flashes flashes) {
        sharing.given(viewer, opening(viewer, id), member);
        flashes.done("giving.noted");
        return "redirect:/openings/" + id;
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

    /** Those who come to mind; first one to whom words were typed that are not lost, even if they no longer do. */
    private List<Telling> members(Member viewer, Opening opening, Map<String, String> typed) {
        var all = new ArrayList<>(sharing.members(viewer, opening));
        typed.keySet().stream()
                .filter(field -> field.startsWith(MESSAGE_TO))
                .flatMap(field -> member(field.substring(MESSAGE_TO.length())).stream())
                .filter(member -> all.stream().noneMatch(one -> one.member().equals(member)))
                .flatMap(member -> sharing.asking(viewer, opening, member).stream())
                .forEach(all::addFirst);
        return all;
    }

    private static Optional<AccountId> member(String id) {
        try {
            return Optional.of(AccountId.of(id));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }

    private LocalDate today(Member viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
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
        model.addAttribute("today", today(viewer));
        model.addAttribute("candidates", openings.candidates(viewer, opening));
        model.addAttribute("drafts", (Function<Candidate, String>) to -> openings.draft(viewer, opening, to));
        model.addAttribute("members", members(viewer, opening, typed));
        model.addAttribute("memberDrafts", (Function<Telling, String>) to -> sharing.draft(viewer, opening, to));
        model.addAttribute("interests", sharing.interests(viewer, opening));
        model.addAttribute("circles", sharing.circles(viewer));
        model.addAttribute(
                "seen",
                opening.audience().group() != null || profiles.mine(viewer).discoverable());
        model.addAttribute("wordsOnly", matching.state() instanceof State.WordsOnly);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("hint", hint);
        return "giving/opening";
    }
}
