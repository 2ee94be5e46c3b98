package dev.kith.notify;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.platform.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks every few minutes whose morning has come. A morning is marked and its mail kept in one
 * transaction, so it is sent once, whichever node does it and however often one dies.
 */
@Component
class DigestRound implements Jobs.Job {
    private static final String KIND = "digest";
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int AT_A_TIME = 500;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(7);
    private final DigestRows rows;
    private final Digest digest;
    private final Accounts accounts;
    private final Jobs jobs;
    private final Clock clock;

    DigestRound(DigestRows rows, Digest digest, Accounts accounts, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.digest = digest;
        this.accounts = accounts;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        jobs.once(KIND, KIND, "", clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        Instant now = clock.instant();
        boolean more = look(now);
        jobs.once(KIND, KIND, "", now.plus(more ? PAUSE : EVERY));
    }

    /** @return whether more wait; they wait for a pause, so that a morning of thousands leaves the database to the pages */
    boolean look(Instant now) {
        List<ZonedDateTime> clocks =
                rows.zones().stream().map(zone -> now.atZone(ZoneId.of(zone))).toList();
        List<UUID> marked = rows.claim(clocks, now, AT_A_TIME);
        for (UUID id : marked) {
            accounts.member(new AccountId(id)).ifPresent(member -> digest.send(member, now));
        }
        rows.forgetBefore(now.minus(KEPT));
        return marked.size() == AT_A_TIME;
    }
}
