package dev.kith.circles;

import dev.kith.accounts.AccountId;
import dev.kith.people.Changed;
import dev.kith.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a member stands with everyone of their list: kept, and brought up to date where something changed. */
@Component
class Standings {
    /** For so long "not now" holds. */
    static final Duration PAUSE = Duration.ofDays(90);

    private static final int AT_ONCE = 2000;
    private final StandingRows rows;
    private final People people;
    private final Clock clock;

    Standings(StandingRows rows, People people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void changed(Changed news) {
        rows.forget(news.owner(), news.people());
    }

    /** Holds the list where something is to be kept, so that no touch comes between reading touches and keeping their sum. */
    @Transactional
    List<Standing> of(AccountId owner) {
        Instant pausedSince = clock.instant().minus(PAUSE);
        StandingRows.Found found = rows.of(owner, pausedSince);
        if (!found.missing().isEmpty()) {
            people.hold(owner);
        }
        while (!found.missing().isEmpty()) {
            for (int from = 0; from < found.missing().size(); from += AT_ONCE) {
                keep(
                        owner,
                        found.missing().subList(from, Math.min(found.missing().size(), from + AT_ONCE)));
            }
            found = rows.of(owner, pausedSince);
        }
        return found.list();
    }

    private void keep(AccountId owner, List<UUID> missing) {
        Map<UUID, List<Instant>> touches = rows.touches(owner, missing);
        rows.keep(
                owner,
                missing.stream()
                        .map(one -> new StandingRows.Kept(one, Warmth.of(touches.getOrDefault(one, List.of()))))
                        .toList());
    }
}
