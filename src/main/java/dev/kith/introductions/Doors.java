package dev.kith.introductions;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.reach.Reach;
import dev.kith.reach.Reached;
import dev.kith.reach.Wanted;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who could open this door: ties of mine who know someone that fits. Of whom they know nothing is said, neither a name nor
 * how many there are.
 */
@Component
class Doors {
    private static final int MOST_LOOKED_AT = 10;
    private static final int MOST = 20;
    private static final List<Wanted.What> ANYTHING =
            List.of(Wanted.What.SKILL, Wanted.What.COMPANY, Wanted.What.PLACE, Wanted.What.INTEREST);
    private final Reach reach;
    private final Accounts accounts;

    Doors(Reach reach, Accounts accounts) {
        this.reach = reach;
        this.accounts = accounts;
    }

    /** In the order of their names, so that the order tells nothing. */
    List<Member> fitting(Member me, String words) {
        return ANYTHING.stream()
                .flatMap(what -> fitting(me, Wanted.of(what, words)))
                .distinct()
                .flatMap(tie -> accounts.member(tie).stream())
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .limit(MOST)
                .toList();
    }

    private Stream<AccountId> fitting(Member me, Wanted wanted) {
        return reach.search(me, List.of(wanted), MOST_LOOKED_AT).stream()
                .filter(one -> one.degree() == 2)
                .map(Reached::member)
                .flatMap(one -> reach.between(me, one).stream());
    }
}
