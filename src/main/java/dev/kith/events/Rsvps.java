package dev.kith.events;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Decision;
import dev.kith.kernel.Ids;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who goes, who waits, and whom they bring. Every call is one round trip to the functions that hold the event's row of
 * seats; those who move up from the waiting list are told of in the same transaction.
 */
@Component
public class Rsvps {
    private final SeatRows rows;
    private final EventRows events;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Rsvps(SeatRows rows, EventRows events, ApplicationEventPublisher news, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.news = news;
        this.clock = clock;
    }

    /** "I go." A second time gives the same answer and changes nothing. */
    @Transactional
    public RsvpAnswer rsvp(Member member, EventId event) {
        Instant now = clock.instant();
        SeatRows.Told told = rows.rsvp(event, member.id(), Ids.next(), now);
        if (told.fresh()) {
            boolean going = told.outcome().equals("going");
            news.publishEvent(new Rsvped(member.id(), Objects.requireNonNull(told.group()), event, going, now));
        }
        return answer(told);
    }

    /**
     * Someone at the door without a seat takes one.
     *
     * @param attendee of who waits, or a new id; @param account null for someone without one, or who waits
     * @param above though every seat is taken
     */
    @Transactional
    public RsvpAnswer walkIn(
            EventId event, UUID attendee, @Nullable UUID account, String name, String email, boolean above) {
        var who = new SeatRows.Person(name, email, "");
        return answer(rows.walkIn(event, attendee, account, who, above, clock.instant()));
    }

    /** "Not this time", also for someone who had not answered. Their guests go with them; who is here stays. */
    @Transactional
    public Decision withdraw(Member member, EventId event) {
        return left(event, rows.withdraw(event, member.id(), clock.instant()));
    }

    /**
     * Takes someone along: a guest with a name waits where the member waits. The same name twice is the same guest.
     *
     * @param email where a link of their own is sent, or empty
     */
    @Transactional
    public RsvpAnswer bring(Member member, EventId event, String name, String email) {
        var guest = new SeatRows.Person(name, email, member.locale().toLanguageTag());
        SeatRows.Told told = rows.bring(event, member.id(), Ids.next(), guest, clock.instant());
        if (told.fresh() && !email.isEmpty()) {
            var ticket = new Ticket(event, Objects.requireNonNull(told.attendee()));
            var to = new EventNews.To(name, email, member.locale());
            news.publishEvent(new EventNews.Taken(ticket, to, member.name()));
        }
        return answer(told);
    }

    @Transactional
    public Decision removeGuest(Member member, EventId event, UUID guest) {
        if (!rows.isGuestOf(event, member.id(), guest)) {
            throw new NotFound();
        }
        return left(event, rows.leave(event, guest, clock.instant()));
    }

    /** Someone without an account asks for a seat: they hold none until they follow the link in the mail. */
    @Transactional
    public void ask(Viewer viewer, EventId event, String name, String email, Locale locale) {
        if (events.view(viewer, event).isEmpty()) {
            throw new NotFound();
        }
        var person = new SeatRows.Person(name, email, locale.toLanguageTag());
        UUID request = rows.ask(event, Ids.next(), person, clock.instant());
        news.publishEvent(new EventNews.Asked(new Ticket(event, request), new EventNews.To(name, email, locale)));
    }

    /** The link from the mail of {@link #ask} was followed. Twice gives the same answer. */
    @Transactional
    public RsvpAnswer confirm(Ticket ticket) {
        return answer(rows.confirm(ticket.event(), ticket.attendee(), clock.instant()));
    }

    /** A guest or visitor gives their seat back. */
    @Transactional
    public Decision withdraw(Ticket ticket) {
        return left(ticket.event(), rows.leave(ticket.event(), ticket.attendee(), clock.instant()));
    }

    /** A guest or visitor has become a member: the seat, or the place in line, is theirs. */
    @Transactional
    public void claim(Member member, Ticket ticket) {
        left(ticket.event(), rows.claim(ticket.event(), ticket.attendee(), member.id(), clock.instant()));
    }

    /** Whoever ends their account frees the seats to come; where they were, a seat without a name stays. */
    @EventListener
    void erasing(Accounts.Erasing gone) {
        for (Ticket place : rows.coming(gone.account(), clock.instant())) {
            left(place.event(), rows.leave(place.event(), place.attendee(), clock.instant()));
        }
    }

    void change(EventId event, NewEvent.Room room, @Nullable Instant closes) {
        left(event, rows.change(event, room, closes, clock.instant()));
    }

    private Decision left(EventId event, List<SeatRows.News> all) {
        Instant now = clock.instant();
        List<SeatRows.News> seated =
                all.stream().filter(n -> n.what().equals("seated")).toList();
        for (SeatRows.News one : seated) {
            if (one.account() != null && one.group() != null) {
                news.publishEvent(new SeatFreed(new AccountId(one.account()), new GroupId(one.group()), event, now));
            }
        }
        if (!seated.isEmpty()) {
            news.publishEvent(new EventNews.Seated(
                    event,
                    seated.stream()
                            .map(SeatRows.News::attendee)
                            .filter(Objects::nonNull)
                            .toList()));
        }
        if (all.stream().anyMatch(n -> n.what().equals("unknown"))) {
            throw new NotFound();
        }
        return all.stream().anyMatch(n -> n.what().equals("here")) ? Decision.no("events.refused.here") : Decision.YES;
    }

    private static RsvpAnswer answer(SeatRows.Told told) {
        return switch (told.outcome()) {
            case "going" -> new RsvpAnswer.Going(Objects.requireNonNull(told.attendee()));
            case "waiting" -> new RsvpAnswer.Waiting(Objects.requireNonNull(told.attendee()), told.line());
            case "unknown" -> throw new NotFound();
            default ->
                new RsvpAnswer.Refused(new Decision.No("events.refused." + told.outcome(), List.of(told.line())));
        };
    }
}
