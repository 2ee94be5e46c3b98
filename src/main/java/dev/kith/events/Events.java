package dev.kith.events;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Decision;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gatherings: drafted, published, changed, called off by those who may organize in the group. */
@Component
public class Events {
    private final EventRows rows;
    private final Rsvps rsvps;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Events(EventRows rows, Rsvps rsvps, ApplicationEventPublisher news, Clock clock) {
        this.rows = rows;
        this.rsvps = rsvps;
        this.news = news;
        this.clock = clock;
    }

    /** An event that only the group's organizers see. */
    @Transactional
    public EventId draft(Member organizer, GroupId group, NewEvent event) {
        if (rows.home(organizer, group).isEmpty()) {
            throw new NotFound();
        }
        EventId id = EventId.next();
        rows.add(group, id, event, organizer.id(), clock.instant());
        return id;
    }

    /** From now on one may ask for a seat. Publishing twice changes nothing; what is over or cancelled is refused. */
    @Transactional
    public Decision publish(Member organizer, EventId id) {
        EventRows.Organized known = organized(organizer, id);
        NewEvent.When when = known.event().when();
        if (known.cancelled()) {
            return Decision.no("events.refused.cancelled");
        }
        if (!clock.instant().isBefore(when.endsAt())) {
            return Decision.no("events.refused.over");
        }
        rows.publish(id, clock.instant());
        rsvps.change(id, known.event().room(), when.closesAt());
        return Decision.YES;
    }

    /**
     * Those who go or wait are told by mail when time or place changed. Freed or added seats are filled at once; with
     * fewer seats than people nobody is turned away.
     */
    @Transactional
    public Decision change(Member organizer, EventId id, NewEvent event) {
        EventRows.Organized known = organized(organizer, id);
        if (known.cancelled()) {
            return Decision.no("events.refused.cancelled");
        }
        rows.change(id, event);
        rsvps.change(id, event.room(), known.published() ? event.when().closesAt() : null);
        if (known.published()
                && told(known.event(), event)
                && clock.instant().isBefore(known.event().when().endsAt())) {
            news.publishEvent(new EventNews.Changed(id));
        }
        return Decision.YES;
    }

    private static boolean told(NewEvent before, NewEvent after) {
        NewEvent.When was = before.when();
        NewEvent.When is = after.when();
        return !was.startsAt().equals(is.startsAt())
                || !was.endsAt().equals(is.endsAt())
                || !before.where().equals(after.where());
    }

    /** Those who go or wait are told by mail. Cancelling twice changes nothing; what is over is refused. */
    @Transactional
    public Decision cancel(Member organizer, EventId id, String reason) {
        EventRows.Organized known = organized(organizer, id);
        Instant now = clock.instant();
        if (!now.isBefore(known.event().when().endsAt())) {
            return Decision.no("events.refused.over");
        }
        rsvps.change(id, known.event().room(), null);
        if (rows.cancel(id, organizer.id(), reason, now) && known.published()) {
            news.publishEvent(new EventNews.Cancelled(id));
        }
        return Decision.YES;
    }

    /** The title, for whoever may see the event. */
    @Transactional(readOnly = true)
    public Optional<String> title(Viewer viewer, EventId id) {
        return rows.view(viewer, id).map(EventView::title);
    }

    /** The event as the viewer may see it. */
    public Optional<EventView> event(Viewer viewer, EventId id) {
        return rows.view(viewer, id);
    }

    EventRows.Organized organized(Member organizer, EventId id) {
        return rows.organized(organizer, id).orElseThrow(NotFound::new);
    }
}
