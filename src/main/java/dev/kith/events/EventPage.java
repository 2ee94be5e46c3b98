package dev.kith.events;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.ui.Etags;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;

/** An event: shall I go, and whom will I meet? And the answers to it. */
@Controller
class EventPage {
    /** Words such as the phase change with time; a page that was kept is at most this old. */
    private static final int KEPT_SECONDS = 300;

    private final EventRows events;
    private final WhoGoes whoGoes;
    private final Rsvps rsvps;
    private final ObjectProvider<EventPart> parts;
    private final Etags etags;
    private final Clock clock;

    EventPage(
            EventRows events, WhoGoes whoGoes, Rsvps rsvps, ObjectProvider<EventPart> parts, Etags etags, Clock clock) {
        this.events = events;
        this.whoGoes = whoGoes;
        this.rsvps = rsvps;
        this.parts = parts;
        this.etags = etags;
        this.clock = clock;
    }

    @Open
    @GetMapping("/events/{id}")
    @Nullable
    String event(@PathVariable EventId id, Viewer viewer, WebRequest request, Model model) {
        EventView view = events.view(viewer, id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Object reader = viewer instanceof Member member ? member.id() : "";
        if (etags.isKnown(
                request, reader, view.version(), view.mine(), view.phase(now), now.getEpochSecond() / KEPT_SECONDS)) {
            return null;
        }
        return page(model, viewer, view, PersonForm.empty(), Problems.none());
    }

    private String page(Model model, Viewer viewer, EventView view, PersonForm guest, Problems problems) {
        model.addAttribute("event", view);
        model.addAttribute("phase", view.phase(clock.instant()));
        model.addAttribute("faces", viewer instanceof Member member ? whoGoes.of(member, view) : List.of());
        model.addAttribute(
                "parts",
                parts.orderedStream().map(part -> part.on(viewer, view)).toList());
        model.addAttribute("guest", guest);
        model.addAttribute("problems", problems);
        return "events/event";
    }

    @PostMapping("/events/{id}/rsvp")
    String rsvp(@PathVariable EventId id, Member member, Flashes flashes) {
        say(rsvps.rsvp(member, id), flashes);
        return "redirect:/events/" + id;
    }

    @PostMapping("/events/{id}/rsvp/deletion")
    String withdraw(@PathVariable EventId id, Member member, Flashes flashes) {
        flashes.decided(rsvps.withdraw(member, id), "events.withdrawn");
        return "redirect:/events/" + id;
    }

    @PostMapping("/events/{id}/guests")
    String bring(
            @PathVariable EventId id,
            PersonForm form,
            Member member,
            Flashes flashes,
            Model model,
            HttpServletResponse response) {
        EventView view = events.view(member, id).orElseThrow(NotFound::new);
        Problems problems = form.check();
        if (!problems.any()) {
            RsvpAnswer answer = rsvps.bring(member, id, form.name(), form.email());
            if (!(answer instanceof RsvpAnswer.Refused(var why))) {
                flashes.done(
                        answer instanceof RsvpAnswer.Going ? "events.guest-goes" : "events.guest-waits", form.name());
                return "redirect:/events/" + id;
            }
            problems.add("name", why.key(), why.args().toArray());
        }
        response.setStatus(422);
        return page(model, member, view, form, problems);
    }

    @PostMapping("/events/{id}/guests/{guest}/deletion")
    String removeGuest(@PathVariable EventId id, @PathVariable UUID guest, Member member, Flashes flashes) {
        flashes.decided(rsvps.removeGuest(member, id, guest), "events.guest-removed");
        return "redirect:/events/" + id;
    }

    private static void say(RsvpAnswer answer, Flashes flashes) {
        switch (answer) {
            case RsvpAnswer.Going going -> flashes.done("events.going");
            case RsvpAnswer.Waiting(var attendee, var position) -> flashes.done("events.waiting", position);
            case RsvpAnswer.Refused(var why) ->
                flashes.refused(why.key(), why.args().toArray());
        }
    }
}
