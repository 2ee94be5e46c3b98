package dev.kith.events;

import dev.kith.accounts.Member;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Decision;
import dev.kith.places.Places;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Announcing, changing, publishing and cancelling an event. */
@Controller
class OrganizePage {
    static final int LONGEST_REASON = 1000;
    private final Events events;
    private final EventRows rows;
    private final Places places;
    private final Clock clock;

    OrganizePage(Events events, EventRows rows, Places places, Clock clock) {
        this.events = events;
        this.rows = rows;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/groups/{group}/events/new")
    String empty(
            @PathVariable GroupId group,
            @RequestParam(required = false) @Nullable EventId copy,
            Member member,
            Model model) {
        EventRows.Home home = rows.home(member, group).orElseThrow(NotFound::new);
        EventForm form = copy == null
                ? EventForm.empty(home.zone(), home.place())
                : EventForm.of(events.organized(member, copy).event()).copy();
        return newForm(model, group, home, form, Problems.none());
    }

    @PostMapping("/groups/{group}/events")
    String add(
            @PathVariable GroupId group,
            EventForm form,
            Member member,
            Flashes flashes,
            Model model,
            HttpServletResponse response) {
        EventRows.Home home = rows.home(member, group).orElseThrow(NotFound::new);
        Problems problems = form.check(LocalDateTime.ofInstant(clock.instant(), form.zoneOrUtc()));
        if (problems.any()) {
            response.setStatus(422);
            return newForm(model, group, home, form, problems);
        }
        EventId id = events.draft(member, group, form.event(places));
        if (form.then().equals("publish")) {
            flashes.decided(events.publish(member, id), "events.published");
        } else {
            flashes.done("events.drafted");
        }
        return "redirect:/events/" + id;
    }

    @GetMapping("/events/{id}/edit")
    String edit(@PathVariable EventId id, Member member, Model model) {
        EventRows.Organized known = events.organized(member, id);
        return editForm(model, id, known, EventForm.of(known.event()), Problems.none());
    }

    @PostMapping("/events/{id}")
    String change(
            @PathVariable EventId id,
            EventForm form,
            Member member,
            Flashes flashes,
            Model model,
            HttpServletResponse response) {
        EventRows.Organized known = events.organized(member, id);
        boolean over = !clock.instant().isBefore(known.event().when().endsAt());
        // what is over may still be put right
        LocalDateTime now = over ? LocalDateTime.MIN : LocalDateTime.ofInstant(clock.instant(), form.zoneOrUtc());
        Problems problems = form.check(now);
        if (problems.any()) {
            response.setStatus(422);
            return editForm(model, id, known, form, problems);
        }
        flashes.decided(events.change(member, id, kept(form.event(places), known.event())), "events.changed");
        return "redirect:/events/" + id;
    }

    /** Where the same place was typed again, its position stays: an imported one may be nearer than the city's. */
    private static NewEvent kept(NewEvent typed, NewEvent known) {
        NewEvent.Where is = typed.where();
        NewEvent.Where was = known.where();
        boolean same = is.place().equals(was.place())
                && is.address().equals(was.address())
                && is.city().equals(was.city());
        if (!same) {
            return typed;
        }
        var where = new NewEvent.Where(
                is.place(), is.address(), is.city(), was.latitude(), was.longitude(), is.online(), is.onlineLink());
        return new NewEvent(typed.title(), typed.description(), typed.when(), where, typed.room());
    }

    @PostMapping("/events/{id}/publication")
    String publish(@PathVariable EventId id, Member member, Flashes flashes) {
        flashes.decided(events.publish(member, id), "events.published");
        return "redirect:/events/" + id;
    }

    @GetMapping("/events/{id}/cancellation")
    String askToCancel(@PathVariable EventId id, Member member, Model model) {
        return cancelForm(model, id, events.organized(member, id), "", Problems.none());
    }

    @PostMapping("/events/{id}/cancellation")
    String cancel(
            @PathVariable EventId id,
            @RequestParam(defaultValue = "") String reason,
            Member member,
            Flashes flashes,
            Model model,
            HttpServletResponse response) {
        EventRows.Organized known = events.organized(member, id);
        Problems problems = Problems.none().atMost("reason", reason.strip(), LONGEST_REASON);
        if (problems.any()) {
            response.setStatus(422);
            return cancelForm(model, id, known, reason, problems);
        }
        Decision cancelled = events.cancel(member, id, reason.strip());
        flashes.decided(cancelled, "events.cancelled-now");
        return "redirect:/events/" + id;
    }

    private static String newForm(Model model, GroupId group, EventRows.Home home, EventForm form, Problems problems) {
        model.addAttribute("group", group);
        model.addAttribute("groupName", home.name());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "events/new";
    }

    private static String editForm(
            Model model, EventId id, EventRows.Organized known, EventForm form, Problems problems) {
        model.addAttribute("id", id);
        model.addAttribute("title", known.event().title());
        model.addAttribute("taken", known.taken());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "events/edit";
    }

    private static String cancelForm(
            Model model, EventId id, EventRows.Organized known, String reason, Problems problems) {
        model.addAttribute("id", id);
        model.addAttribute("title", known.event().title());
        model.addAttribute("taken", known.taken());
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "events/cancel";
    }
}
