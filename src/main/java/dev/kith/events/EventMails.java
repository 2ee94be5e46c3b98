package dev.kith.events;

import dev.kith.platform.Jobs;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.ui.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The mails about an event. Each names the event, its day and time with the zone, its place and a link. A change or a
 * cancellation is one job that writes all of its mails, so that the organizer's tap does not wait for thousands of them.
 */
@Component
class EventMails implements Jobs.Job {
    private static final String KIND = "events.news";
    private final Mails mails;
    private final Jobs jobs;
    private final EventMailRows rows;
    private final MessageSource messages;
    private final Tickets tickets;
    private final Clock clock;

    EventMails(Mails mails, Jobs jobs, EventMailRows rows, MessageSource messages, Tickets tickets, Clock clock) {
        this.mails = mails;
        this.jobs = jobs;
        this.rows = rows;
        this.messages = messages;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Those who wait no longer. A guest without an address is told through the member who brings them. */
    void seated(EventId event, List<SeatRows.News> seated) {
        EventMailRows.Facts facts = rows.facts(event);
        var ids = seated.stream()
                .map(SeatRows.News::attendee)
                .filter(Objects::nonNull)
                .toList();
        for (EventMailRows.Recipient to : rows.recipients(event, ids)) {
            send(to.guest().isEmpty() ? "seated" : "guest-seated", facts, to, to.guest());
        }
    }

    /** Two changes in a row, before the first was told, are one mail. */
    void changed(EventId event) {
        jobs.once(KIND, "changed " + event, "changed " + event, clock.instant());
    }

    void cancelled(EventId event) {
        jobs.once(KIND, "cancelled " + event, "cancelled " + event, clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        String[] what = payload.split(" ");
        EventId event = EventId.of(what[1]);
        EventMailRows.Facts facts = rows.facts(event);
        for (EventMailRows.Recipient to : rows.recipients(event, null)) {
            send(what[0], facts, to, facts.reason());
        }
    }

    /** Someone without an account is asked to show that the address is theirs. */
    void confirm(EventId event, Ticket request, SeatRows.Person to) {
        toTicket("confirm", event, request, to, "");
    }

    /** A guest learns who takes them along. */
    void taken(EventId event, Ticket ticket, SeatRows.Person guest, String host) {
        toTicket("taken", event, ticket, guest, host);
    }

    private void toTicket(String what, EventId event, Ticket ticket, SeatRows.Person to, String more) {
        var recipient = new EventMailRows.Recipient(
                ticket.attendee(), null, to.name(), to.email(), Locale.forLanguageTag(to.locale()), false, "");
        send(what, rows.facts(event), recipient, more);
    }

    private void send(String what, EventMailRows.Facts facts, EventMailRows.Recipient to, String more) {
        Locale locale = Messages.nearest(to.locale());
        boolean ticket = to.account() == null && to.guest().isEmpty();
        String link = ticket ? tickets.link(new Ticket(facts.id(), to.attendee())) : tickets.eventLink(facts.id());
        Object[] args = {
            to.name(),
            facts.title(),
            Span.inMail(messages, locale, facts.times()),
            where(facts.where(), to.seated(), locale),
            link,
            more,
            facts.group()
        };
        mails.send(new Mail(
                to.email(),
                messages.getMessage("events.mail." + what + ".subject", args, locale),
                messages.getMessage("events.mail." + what + ".text", args, locale)
                        .replaceAll("\n{3,}", "\n\n")));
    }

    private String where(NewEvent.Where where, boolean goes, Locale locale) {
        String online = !where.online()
                ? ""
                : goes && !where.onlineLink().isEmpty()
                        ? messages.getMessage("events.mail.online-at", new Object[] {where.onlineLink()}, locale)
                        : messages.getMessage("events.online", null, locale);
        return Stream.of(where.place(), where.address(), where.city(), online)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
