package dev.kith.tickets;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.events.EventId;
import dev.kith.events.EventView;
import dev.kith.events.Events;
import dev.kith.events.PersonForm;
import dev.kith.events.RsvpAnswer;
import dev.kith.events.Rsvps;
import dev.kith.events.Ticket;
import dev.kith.platform.Throttle;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Coming without an account: asking for a seat by mail, and the own page of a guest or visitor. */
@Controller
class TicketPage {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MAILS_TO_AN_ADDRESS = 6;
    private static final int ASKS_FROM_A_PLACE = 60;
    private final Events events;
    private final Rsvps rsvps;
    private final TicketRows rows;
    private final Tickets tickets;
    private final Throttle throttle;

    TicketPage(Events events, Rsvps rsvps, TicketRows rows, Tickets tickets, Throttle throttle) {
        this.events = events;
        this.rsvps = rsvps;
        this.rows = rows;
        this.tickets = tickets;
        this.throttle = throttle;
    }

    @Open
    @GetMapping("/events/{id}/visitors/new")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        if (viewer instanceof Member) {
            return "redirect:/events/" + id;
        }
        return visitorForm(
                model, events.event(viewer, id).orElseThrow(NotFound::new), PersonForm.empty(), Problems.none());
    }

    @Open
    @PostMapping("/events/{id}/visitors")
    String ask(
            @PathVariable EventId id,
            PersonForm form,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        EventView event = events.event(viewer, id).orElseThrow(NotFound::new);
        Problems problems = form.checkWithEmail();
        if (problems.any()) {
            response.setStatus(422);
            return visitorForm(model, event, form, problems);
        }
        boolean allowed = throttle.allows("visitor's place", request.getRemoteAddr(), ASKS_FROM_A_PLACE, A_DAY)
                && throttle.allows("visitor's mail", form.email(), MAILS_TO_AN_ADDRESS, A_DAY);
        if (!allowed) {
            response.setStatus(429);
            return visitorForm(model, event, form, problems.add("email", "tickets.problem.too-many-mails"));
        }
        rsvps.ask(viewer, id, form.name(), form.email(), locale);
        model.addAttribute("event", event);
        model.addAttribute("email", form.email());
        return "tickets/visitor-sent";
    }

    private static String visitorForm(Model model, EventView event, PersonForm form, Problems problems) {
        model.addAttribute("event", event);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "tickets/visitor";
    }

    @Open
    @GetMapping("/events/{id}/tickets/{code}")
    String ticket(@PathVariable EventId id, @PathVariable String code, Viewer viewer, Model model) {
        Ticket ticket = read(id, code);
        TicketView view = rows.view(ticket).orElse(null);
        if (view != null && view.claimed()) {
            return "redirect:/events/" + id;
        }
        model.addAttribute("ticket", view == null ? rows.gone(id) : view);
        model.addAttribute("path", tickets.path(ticket));
        model.addAttribute("doorLink", tickets.doorLink(ticket));
        model.addAttribute("member", viewer instanceof Member);
        return "tickets/ticket";
    }

    @Open
    @PostMapping("/events/{id}/tickets/{code}/confirmation")
    String confirm(@PathVariable EventId id, @PathVariable String code, Flashes flashes) {
        Ticket ticket = read(id, code);
        switch (rsvps.confirm(ticket)) {
            case RsvpAnswer.Going going -> flashes.done("events.going");
            case RsvpAnswer.Waiting(var attendee, var position) -> flashes.done("events.waiting", position);
            case RsvpAnswer.Refused(var why) ->
                flashes.refused(why.key(), why.args().toArray());
        }
        return "redirect:" + tickets.path(ticket);
    }

    @Open
    @PostMapping("/events/{id}/tickets/{code}/deletion")
    String withdraw(@PathVariable EventId id, @PathVariable String code, Flashes flashes) {
        Ticket ticket = read(id, code);
        if (rows.view(ticket).filter(view -> !view.claimed()).isEmpty()) {
            throw new NotFound();
        }
        flashes.decided(rsvps.withdraw(ticket), "events.withdrawn");
        return "redirect:" + tickets.path(ticket);
    }

    /** A member's own code for the door. */
    @GetMapping("/events/{id}/my-code")
    String code(@PathVariable EventId id, Member member, Model model) {
        EventView event = events.event(member, id).orElseThrow(NotFound::new);
        if (event.mine().attendee() == null) {
            return "redirect:/events/" + id;
        }
        model.addAttribute("event", event);
        model.addAttribute(
                "doorLink", tickets.doorLink(new Ticket(id, event.mine().attendee())));
        return "tickets/my-code";
    }

    /** Taking over the ticket that one had before one was a member. */
    @PostMapping("/events/{id}/tickets/{code}/claim")
    String claim(@PathVariable EventId id, @PathVariable String code, Member member, Flashes flashes) {
        rsvps.claim(member, read(id, code));
        flashes.done("tickets.claimed");
        return "redirect:/events/" + id;
    }

    private Ticket read(EventId id, String code) {
        return tickets.read(id, code).orElseThrow(NotFound::new);
    }
}
