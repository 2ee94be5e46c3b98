package dev.kith.company;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.events.EventPart;
import dev.kith.events.EventView;
import dev.kith.reach.Reach;
import dev.kith.ui.Parts;
import dev.kith.ui.Parts.Part;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an event that is yet to come or runs, for those who go: whom to meet there. */
@Component
@Order(10)
class CompanyPart implements EventPart {
    private final GuestRows rows;
    private final Reach reach;
    private final Parts parts;
    private final Clock clock;

    CompanyPart(GuestRows rows, Reach reach, Parts parts, Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public Part on(Viewer viewer, EventView event) {
        Instant now = clock.instant();
        boolean shown = event.going()
                && switch (event.phase(now)) {
                    case OPEN, CLOSED, RUNNING -> true;
                    case DRAFT, CANCELLED, OVER -> false;
                };
        List<Company.There> toMeet = shown && viewer instanceof Member me ? toMeet(me, event, now) : List.of();
        return toMeet.isEmpty() ? Part.NOTHING : parts.of("company/event-part", "toMeet", toMeet);
    }

    private List<Company.There> toMeet(Member me, EventView event, Instant now) {
        List<Guest> guests = rows.of(me, event.id());
        var between = reach.between(me, guests.stream().map(Guest::id).toList());
        return new Company(rows.mine(me), guests, between, now, me.zone()).toMeet();
    }
}
