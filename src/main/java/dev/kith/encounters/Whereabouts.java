package dev.kith.encounters;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.checkin.CheckIns;
import dev.kith.events.EventId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a member is, as far as check-ins tell, and who else is there. */
@Component
public class Whereabouts {
    private final CheckIns checkIns;
    private final MetRows reads;
    private final Clock clock;

    Whereabouts(CheckIns checkIns, MetRows reads, Clock clock) {
        this.checkIns = checkIns;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Someone else who is there.
     *
     * @param said whether the viewer said that they met
     * @param confirmed whether both said so
     */
    public record Other(AccountId id, String name, boolean hasPhoto, boolean said, boolean confirmed) {}

    /** The event that the member is checked in to and that runs now. */
    public Optional<Occasion> here(Member me) {
        return checkIns.here(me)
                .map(here -> new Occasion(
                        here.place(), new Occasion.At(here.group(), here.event(), here.title()), clock.instant()));
    }

    /** That event, if the member goes or went there; else where they are now. */
    Optional<Occasion> at(Member me, Optional<EventId> event) {
        return event.flatMap(id -> reads.attended(me, id, clock.instant())).or(() -> here(me));
    }

    /** The event that both are checked in to; else a place without a name. */
    public Occasion with(Member me, AccountId other) {
        Optional<Occasion> here = here(me);
        return here.filter(o -> o.event() != null && reads.bothAt(o.event().id(), me.id(), other))
                .orElseGet(() -> Occasion.of(here.map(Occasion::place).orElse(""), clock.instant()));
    }

    /** The others who are checked in there; none for someone who is not. */
    List<Other> others(Member me, EventId event) {
        Map<AccountId, Boolean> said = reads.saidAt(me, event);
        return checkIns.whoWasThere(me, event).stream()
                .map(p -> new Other(
                        p.account(),
                        p.name(),
                        p.photo(),
                        said.containsKey(p.account()),
                        said.getOrDefault(p.account(), false)))
                .toList();
    }
}
