package dev.kith.encounters;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.events.EventId;
import dev.kith.kernel.Words;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "I met someone": my code, who is here, or a name. */
@Controller
class MetPage {
    private final Encounters encounters;
    private final Whereabouts whereabouts;
    private final Clock clock;

    MetPage(Encounters encounters, Whereabouts whereabouts, Clock clock) {
        this.encounters = encounters;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    @GetMapping("/met")
    String form(
            Member viewer,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Optional<Occasion> where = whereabouts.at(viewer, event(event));
        return form(model, viewer, where, MetForm.at(where), q.strip(), Problems.none());
    }

    @PostMapping("/met")
    String met(Member viewer, MetForm form, Model model, HttpServletResponse response, Flashes flashes) {
        Optional<Occasion> where = whereabouts.at(viewer, event(form.event()));
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return form(model, viewer, where, form, "", problems);
        }
        Occasion occasion = where.filter(o -> !form.event().isEmpty())
                .map(o -> o.called(form.place()))
                .orElseGet(() -> Occasion.of(form.place(), clock.instant()));
        EncounterId id = form.id();
        encounters.met(viewer, id, form.person(), occasion, form.note());
        flashes.doneWithUndo("/encounters/" + id + "/deletion", "encounters.remembered", form.name());
        Occasion.At event = occasion.event();
        return "redirect:/met" + (event == null ? "" : "?event=" + event.id());
    }

    /** Someone from the list of those who are checked in: on my list at once, and asked for their word. */
    @PostMapping("/met/members/{member}")
    String metMember(
            Member viewer,
            @PathVariable AccountId member,
            @RequestParam(defaultValue = "") String event,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        EventId there = event(event).orElseThrow(NotFound::new);
        Whereabouts.Other other = whereabouts.others(viewer, there).stream()
                .filter(o -> o.id().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
        Occasion occasion = whereabouts.at(viewer, Optional.of(there)).orElseThrow(NotFound::new);
        String field = "note-" + member;
        String note = Problems.clean(typed.get(field));
        Problems problems = Problems.none().atMost(field, note, MetForm.LONGEST_NOTE);
        if (problems.any()) {
            response.setStatus(422);
            model.addAttribute("typed", typed);
            Optional<Occasion> where = Optional.of(occasion);
            return form(model, viewer, where, MetForm.at(where), "", problems);
        }
        EncounterId id = encounters.met(viewer, member, occasion, note);
        flashes.doneWithUndo("/encounters/" + id + "/deletion", "encounters.asked", other.name());
        return "redirect:/met?event=" + there;
    }

    private static Optional<EventId> event(String text) {
        return MetForm.uuid(text).map(EventId::new);
    }

    private String form(
            Model model, Member viewer, Optional<Occasion> where, MetForm form, String q, Problems problems) {
        List<Whereabouts.Other> others = where.map(Occasion::event)
                .map(at -> whereabouts.others(viewer, at.id()))
                .orElse(List.of());
        String words = Words.fold(q);
        model.addAttribute("q", q);
        model.addAttribute("where", where.orElse(null));
        model.addAttribute("many", others.size());
        model.addAttribute(
                "others",
                others.stream()
                        .filter(o -> Words.fold(o.name()).contains(words))
                        .toList());
        model.addAttribute("waiting", encounters.waitingFor(viewer));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "encounters/met";
    }
}
