package dev.kith.checkin;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.events.EventId;
import dev.kith.events.EventView;
import dev.kith.events.Events;
import dev.kith.events.PersonForm;
import dev.kith.events.Ticket;
import dev.kith.kernel.Ids;
import dev.kith.tickets.Tickets;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The door, for organizers and hosts: a list with search, one tap, and the codes on people's phones. */
@Controller
class DoorPage {
    private final CheckIns checkIns;
    private final Events events;
    private final CheckInRows rows;
    private final Tickets tickets;

    DoorPage(CheckIns checkIns, Events events, CheckInRows rows, Tickets tickets) {
        this.checkIns = checkIns;
        this.events = events;
        this.rows = rows;
        this.tickets = tickets;
    }

    @GetMapping("/events/{id}/check-in")
    String door(
            @PathVariable EventId id,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            Member member,
            Model model) {
        show(model, member, id, q, PersonForm.empty(), Problems.none());
        return htmx == null ? "checkin/door" : "checkin/door-list";
    }

    /**
     * The link in the code on an attendee's phone, opened by the camera of someone of the door. It checks in by itself,
     * since a second tap for each of a hundred people is a queue; the code is signed, and twice does no harm.
     */
    @GetMapping(value = "/events/{id}/check-in", params = "code")
    String scanned(@PathVariable EventId id, @RequestParam String code, Member member, Flashes flashes) {
        Ticket ticket = tickets.readDoor(id, code).orElseThrow(NotFound::new);
        say(checkIns.checkIn(member, id, ticket.attendee(), false), id, flashes);
        return "redirect:/events/" + id + "/check-in";
    }

    @PostMapping("/events/{id}/check-ins")
    String checkIn(
            @PathVariable EventId id,
            @RequestParam(required = false) @Nullable UUID attendee,
            @RequestParam(defaultValue = "false") boolean above,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            Member member,
            Flashes flashes) {
        if (attendee == null) {
            throw new NotFound();
        }
        say(checkIns.checkIn(member, id, attendee, above), id, flashes);
        return htmx == null ? back(id, q) : "ui/said";
    }

    @PostMapping("/events/{id}/check-ins/{attendee}/deletion")
    String undo(@PathVariable EventId id, @PathVariable UUID attendee, Member member, Flashes flashes) {
        checkIns.undo(member, id, attendee);
        flashes.done("checkin.undone");
        return back(id, "");
    }

    @PostMapping("/events/{id}/walk-ins")
    String walkIn(
            @PathVariable EventId id,
            PersonForm form,
            Member member,
            Flashes flashes,
            Model model,
            HttpServletResponse response) {
        Problems problems = form.check();
        if (!problems.any()) {
            var checked = checkIns.walkIn(
                    member,
                    id,
                    formId(form.form()),
                    form.name(),
                    form.email(),
                    !form.above().isEmpty());
            if (!(checked instanceof CheckIns.Checked.Refused(var why))) {
                say(checked, id, flashes);
                return back(id, "");
            }
            problems.add("above", why.key(), why.args().toArray());
        }
        response.setStatus(422);
        show(model, member, id, "", form, problems);
        return "checkin/door";
    }

    /** A member of the group who did not answer. */
    @PostMapping(value = "/events/{id}/walk-ins", params = "account")
    String walkIn(
            @PathVariable EventId id,
            @RequestParam AccountId account,
            @RequestParam(defaultValue = "false") boolean above,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            Member member,
            Flashes flashes) {
        say(checkIns.walkIn(member, id, Ids.next(), account, above), id, flashes);
        return htmx == null ? back(id, q) : "ui/said";
    }

    /** Everyone who answered, in order of arrival, for those who organize. */
    @GetMapping("/events/{id}/attendees")
    String attendees(@PathVariable EventId id, Member member, Model model) {
        EventView event =
                events.event(member, id).filter(EventView::mayOrganize).orElseThrow(NotFound::new);
        model.addAttribute("event", event);
        model.addAttribute("attendees", rows.attendees(event.group(), id));
        model.addAttribute("regrets", rows.regrets(event.group(), id));
        return "checkin/attendees";
    }

    private void show(Model model, Member member, EventId id, String words, PersonForm form, Problems problems) {
        EventView event = events.event(member, id).orElseThrow(NotFound::new);
        model.addAttribute("event", event);
        model.addAttribute("door", checkIns.door(member, event, words));
        model.addAttribute("form", form);
        model.addAttribute("formId", form.form().isEmpty() ? Ids.next().toString() : form.form());
        model.addAttribute("problems", problems);
    }

    private static void say(CheckIns.Checked checked, EventId id, Flashes flashes) {
        switch (checked) {
            case CheckIns.Checked.In(var attendee, var name, var again) ->
                flashes.doneWithUndo(
                        "/events/" + id + "/check-ins/" + attendee + "/deletion",
                        again ? "checkin.again" : "checkin.in",
                        name);
            case CheckIns.Checked.Refused(var why) ->
                flashes.refused(why.key(), why.args().toArray());
        }
    }

    private static UUID formId(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return Ids.next();
        }
    }

    private static String back(EventId id, String words) {
        String query = words.isBlank() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return "redirect:/events/" + id + "/check-in" + query;
    }
}
