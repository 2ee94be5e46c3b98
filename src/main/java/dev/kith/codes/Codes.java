package dev.kith.codes;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.platform.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code that a member shows. It holds for twelve hours; in its last hour a new one is shown while the old one still
 * opens, so that nothing runs out in the middle of a talk. Tries are counted per account and per address.
 */
@Component
class Codes {
    static final Duration LIFE = Duration.ofHours(12);
    private static final Duration LAST = Duration.ofHours(1);
    private static final int TRIES_AN_ACCOUNT = 120;
    private static final int TRIES_AN_ADDRESS = 1200;
    private final CodeRows rows;
    private final Throttle throttle;
    private final Clock clock;

    Codes(CodeRows rows, Throttle throttle, Clock clock) {
        this.rows = rows;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Transactional
    public String of(Member member) {
        Instant now = clock.instant();
        return rows.lasting(member.id(), now.plus(LAST)).orElseGet(() -> issue(member, now));
    }

    /** A new one; all earlier ones stop working at once. */
    @Transactional
    public void renew(Member member) {
        rows.removeAll(member.id());
        issue(member, clock.instant());
    }

    private String issue(Member member, Instant now) {
        String letters = SixLetters.random();
        while (!rows.add(member.id(), letters, now, now.plus(LIFE))) {
            letters = SixLetters.random();
        }
        return letters;
    }

    /** Whose code this is; empty for an unknown or old one. */
    Optional<AccountId> owner(String letters) {
        return SixLetters.typed(letters).flatMap(typed -> rows.owner(typed, clock.instant()));
    }

    /** Notes one try and tells whether it is within the limit. */
    boolean mayTry(Member member, String address) {
        Duration hour = Duration.ofHours(1);
        return throttle.allows("meeting code account", member.id().toString(), TRIES_AN_ACCOUNT, hour)
                & throttle.allows("meeting code address", address, TRIES_AN_ADDRESS, hour);
    }
}
