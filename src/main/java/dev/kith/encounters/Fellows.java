package dev.kith.encounters;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Other members as the one who meets them sees them: their name always, the rest as far as they let them. */
@Component
public class Fellows {
    private final MetRows rows;
    private final Accounts accounts;
    private final Profiles profiles;

    Fellows(MetRows rows, Accounts accounts, Profiles profiles) {
        this.rows = rows;
        this.accounts = accounts;
        this.profiles = profiles;
    }

    /** Empty for an account that is gone. */
    public Optional<Fellow> seenBy(Member me, AccountId other) {
        return accounts.member(other).map(member -> seenBy(me, other, member.name()));
    }

    private Fellow seenBy(Member me, AccountId other, String name) {
        Optional<Profile> profile = profiles.seenBy(me, other);
        return new Fellow(
                other,
                name,
                profile.filter(Profile::photo).isPresent(),
                profile.map(Profile::headline).orElse(""));
    }

    List<Waiting> waitingFor(Member me, Instant since) {
        return rows.waitingFor(me, since).stream()
                .map(w -> new Waiting(w.id(), seenBy(me, w.from(), w.name()), w.place(), w.event(), w.at()))
                .toList();
    }
}
