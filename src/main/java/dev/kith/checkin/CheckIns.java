package dev.kith.checkin;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.events.EventId;
import dev.kith.events.EventView;
import dev.kith.events.Events;
import dev.kith.events.RsvpAnswer;
import dev.kith.events.Rsvps;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Decision;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door: who came. Organizers and hosts of the group check people in; doing it twice changes nothing.
 *
 * <p>Whoever has no seat (a walk-in, or someone from the waiting line) gets one while there are some. When it is full
 * they come in only if the person at the door says so for this one: it stands in the list, and counts.
 */
@Component
public class CheckIns {
    private final CheckInRows rows;
    private final Rsvps seats;
    private final Events events;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CheckIns(CheckInRows rows, Rsvps seats, Events events, ApplicationEventPublisher news, Clock clock) {
        this.rows = rows;
        this.seats = seats;
        this.events = events;
        this.news = news;
        this.clock = clock;
    }

    /** The event a member is checked in to, and that runs now (from 2 hours before its begin to 6 hours after its end). */
    public record Here(EventId event, GroupId group, String title, String place, ZoneId zone) {}

    public record Present(AccountId account, String name, boolean photo) {}

    public Optional<Here> here(Member viewer) {
        return rows.here(viewer, clock.instant());
    }

    /** The other members who are checked in; empty for someone who is not. */
    public List<Present> whoWasThere(Member viewer, EventId event) {
        return rows.present(viewer, event);
    }

    /** What came of it: the name to greet, or why not. */
    public sealed interface Checked {
        record In(UUID attendee, String name, boolean again) implements Checked {}

        record Refused(Decision.No why) implements Checked {}
    }

    /** @param above let in though every seat is taken */
    @Transactional
    public Checked checkIn(Member staff, EventId event, UUID attendee, boolean above) {
        mustBeOfTheDoor(staff, event);
        CheckInRows.Known known = rows.attendee(event, attendee).orElseThrow(NotFound::new);
        if (!known.seated()) {
            if (!(seats.walkIn(event, attendee, known.account(), "", "", above) instanceof RsvpAnswer.Going)) {
                return new Checked.Refused(new Decision.No("events.refused.full-line", List.of(known.name())));
            }
        }
        return in(staff, event, attendee, known);
    }

    @Transactional
    public void undo(Member staff, EventId event, UUID attendee) {
        EventView view = mustBeOfTheDoor(staff, event);
        rows.remove(view.group(), event, attendee);
    }

    /**
     * Someone without an RSVP.
     *
     * @param form chosen when the page was made, so that the same form sent twice is one person
     * @param email of a member makes it their own check-in; may be empty
     */
    @Transactional
    public Checked walkIn(Member staff, EventId event, UUID form, String name, String email, boolean above) {
        mustBeOfTheDoor(staff, event);
        UUID account = email.isEmpty() ? null : rows.accountByEmail(email).orElse(null);
        return walkIn(staff, event, form, account, name, email, above);
    }

    /** A member of the group without an RSVP. */
    @Transactional
    public Checked walkIn(Member staff, EventId event, UUID form, AccountId member, boolean above) {
        EventView view = mustBeOfTheDoor(staff, event);
        if (!rows.belongs(view.group(), member)) {
            throw new NotFound();
        }
        return walkIn(staff, event, form, member.value(), "", "", above);
    }

    private Checked walkIn(
            Member staff, EventId event, UUID form, @Nullable UUID account, String name, String email, boolean above) {
        boolean member = account != null;
        return switch (seats.walkIn(event, form, account, member ? "" : name, member ? "" : email, above)) {
            case RsvpAnswer.Going(var attendee) ->
                in(staff, event, attendee, rows.attendee(event, attendee).orElseThrow());
            case RsvpAnswer.Refused(var why) -> new Checked.Refused(why);
            case RsvpAnswer.Waiting ignored -> throw new IllegalStateException("nobody waits at the door");
        };
    }

    private Checked in(Member staff, EventId event, UUID attendee, CheckInRows.Known known) {
        Instant now = clock.instant();
        boolean fresh = rows.add(known.group(), event, attendee, staff.id(), now);
        if (fresh && known.account() != null) {
            news.publishEvent(new CheckedIn(new AccountId(known.account()), known.group(), event, now));
        }
        return new Checked.In(attendee, known.name(), !fresh);
    }

    /** The list, narrowed by words of a name; with words, also members of the group who did not answer. */
    DoorView door(Member staff, EventView event, String words) {
        if (!event.mayCheckIn()) {
            throw new NotFound();
        }
        List<DoorView.Other> others = words.isBlank() ? List.of() : rows.others(event.group(), event.id(), words);
        return new DoorView(
                words,
                rows.rows(staff, event.id(), words),
                others,
                rows.here(event.id()),
                event.room().taken());
    }

    EventView mustBeOfTheDoor(Member staff, EventId event) {
        EventView view =
                events.event(staff, event).filter(EventView::mayCheckIn).orElseThrow(NotFound::new);
        if (view.times().publishedAt() == null || view.times().cancelledAt() != null) {
            throw new NotFound();
        }
        return view;
    }
}
