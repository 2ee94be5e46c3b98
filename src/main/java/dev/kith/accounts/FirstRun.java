package dev.kith.accounts;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole set-up of a fresh Kith: one host, one community. It can happen once. */
@Component
public class FirstRun {
    private final Accounts accounts;
    private final AccountRows rows;
    private final CommunityRows communities;
    private final Clock clock;
    private volatile boolean over;

    FirstRun(Accounts accounts, AccountRows rows, CommunityRows communities, Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.communities = communities;
        this.clock = clock;
    }

    /** True until there is a host. */
    boolean open() {
        if (!over) {
            over = rows.anyone();
        }
        return !over;
    }

    /** @return the host's account, or empty where someone else was first */
    @Transactional
    public Optional<AccountId> found(Community community, NewAccount host, Locale locale) {
        if (!communities.found(community, locale, clock.instant())) {
            return Optional.empty();
        }
        AccountId id = accounts.join(host);
        rows.makeHost(id, clock.instant());
        return Optional.of(id);
    }

    /** Changes name, place and zone of the community. */
    public void settle(Member host, Community community) {
        if (!host.host()) {
            throw new IllegalArgumentException("only a host settles the community");
        }
        communities.settle(community);
    }

    public Optional<Community> community() {
        return communities.find();
    }
}
