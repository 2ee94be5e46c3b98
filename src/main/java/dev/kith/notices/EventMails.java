package dev.kith.notices;

import dev.kith.events.EventId;
import dev.kith.events.EventNews;
import dev.kith.events.NewEvent;
import dev.kith.events.Span;
import dev.kith.events.Ticket;
import dev.kith.platform.Jobs;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.tickets.Tickets;
import dev.kith.ui.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
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

    /** Two changes in a row, before the first was told, are one mail. */
    @EventListener
    void hear(EventNews news) {
        switch (news) {
            case EventNews.Seated(var event, var attendees) -> seated(event, attendees);
            case EventNews.Changed(var event) -> later("changed " + event);
            case EventNews.Cancelled(var event) -> later("cancelled " + event);
            case EventNews.Asked(var ticket, var to) -> toTicket("confirm", ticket, to, "");
            case EventNews.Taken(var ticket, var to, var host) -> toTicket("taken", ticket, to, host);
        }
    }

    /** A guest without an address is told through the member who brings them. */
    private void seated(EventId event, List<UUID> attendees) {
        EventMailRows.Facts facts = rows.facts(event);
        for (Recipient to : rows.recipients(event, attendees)) {
            send(to.guest().isEmpty() ? "seated" : "guest-seated", facts, to, to.guest());
        }
    }

    private void later(String what) {
        jobs.once(KIND, what, what, clock.instant());
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
        for (Recipient to : rows.recipients(event, null)) {
            send(what[0], facts, to, facts.reason());
        }
    }

    private void toTicket(String what, Ticket ticket, EventNews.To to, String more) {
        var recipient = new Recipient(ticket.attendee(), null, to.name(), to.email(), to.locale(), false, "");
        send(what, rows.facts(ticket.event()), recipient, more);
    }

    private void send(String what, EventMailRows.Facts facts, Recipient to, String more) {
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
                messages.getMessage("notices." + what + ".subject", args, locale),
                messages.getMessage("notices." + what + ".text", args, locale).replaceAll("\n{3,}", "\n\n")));
    }

    private String where(NewEvent.Where where, boolean goes, Locale locale) {
        String online = !where.online()
                ? ""
                : goes && !where.onlineLink().isEmpty()
                        ? messages.getMessage("notices.online-at", new Object[] {where.onlineLink()}, locale)
                        : messages.getMessage("events.online", null, locale);
        return Stream.of(where.place(), where.address(), where.city(), online)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
