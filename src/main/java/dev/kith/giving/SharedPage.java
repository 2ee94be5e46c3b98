package dev.kith.giving;

import dev.kith.accounts.Member;
import dev.kith.drafts.Etiquette;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.kernel.Paged;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Openings around me, and one of them: for me, or for someone I know. */
@Controller
class SharedPage {
    private static final int LONGEST = 2000;
    private final Sharing sharing;
    private final Openings openings;
    private final Groups groups;
    private final Clock clock;

    SharedPage(Sharing sharing, Openings openings, Groups groups, Clock clock) {
        this.sharing = sharing;
        this.openings = openings;
        this.groups = groups;
        this.clock = clock;
    }

    /** @param group only what was shared with it; not found where the viewer does not belong to it */
    @GetMapping("/give/openings")
    String around(
            Member viewer,
            @RequestParam(required = false) @Nullable GroupId group,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Group one = group == null ? null : belonging(viewer, group);
        Paged<Shared> page = sharing.around(viewer, group, Shared.After.of(after));
        model.addAttribute("group", one);
        model.addAttribute("page", page);
        model.addAttribute("next", page.more() ? after(page.rows().getLast()) : "");
        return "giving/around";
    }

    private static String after(Shared last) {
        return new Shared.After(last.sharedAt(), last.id()).toString();
    }

    private Group belonging(Member viewer, GroupId id) {
        groups.role(viewer, id).orElseThrow(NotFound::new);
        return groups.find(viewer, id).orElseThrow(NotFound::new);
    }

    /** "This is for me": one mail to the one who heard of it. */
    @PostMapping("/openings/{id}/interest")
    String want(
            Member viewer,
            @PathVariable OpeningId id,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Shared opening = opening(viewer, id);
        String words = Problems.clean(message).replace("\r\n", "\n");
        Problems problems = Problems.none().atMost("message", words, LONGEST);
        Optional<Etiquette.Hint> hint = seen.isEmpty() ? openings.hint(viewer, words) : Optional.empty();
        if (!problems.any() && hint.isEmpty()) {
            if (sharing.want(viewer, opening, words) == Openings.Offered.DONE) {
                flashes.done("giving.wanted", opening.authorName());
                return "redirect:/openings/" + id;
            }
            problems.add("message", "giving.problem.too-many");
        }
        response.setStatus(422);
        return one(model, opening, today(viewer), words, problems, hint.orElse(null));
    }

    /** For someone I know: my own copy, held against my list. */
    @PostMapping("/openings/{id}/copies")
    String passOn(Member viewer, @PathVariable OpeningId id) {
        return "redirect:/openings/" + sharing.passOn(viewer, opening(viewer, id));
    }

    /** Not found where it is not to be had any more: then there is nothing to be done with it. */
    private Shared opening(Member viewer, OpeningId id) {
        return sharing.find(viewer, id)
                .filter(opening -> !opening.over(today(viewer)))
                .orElseThrow(NotFound::new);
    }

    private LocalDate today(Member viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    static String one(
            Model model,
            Shared opening,
            LocalDate today,
            String message,
            Problems problems,
            Etiquette.@Nullable Hint hint) {
        model.addAttribute("opening", opening);
        model.addAttribute("today", today);
        model.addAttribute("message", message);
        model.addAttribute("problems", problems);
        model.addAttribute("hint", hint);
        return "giving/shared";
    }
}
