package dev.kith.doors;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.profiles.NamePart;
import dev.kith.reach.Reach;
import dev.kith.ui.Parts;
import dev.kith.ui.Parts.Part;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** "2nd" and "3rd" beside the names of a list. */
@Component
class DegreeBeside implements NamePart {
    private final Reach reach;
    private final Parts parts;

    DegreeBeside(Reach reach, Parts parts) {
        this.reach = reach;
        this.parts = parts;
    }

    @Override
    public Map<AccountId, Part> beside(Member viewer, Collection<AccountId> members) {
        return reach.nearest(viewer, members).stream()
                .filter(one -> one.degree() > 1)
                .distinct()
                .collect(Collectors.toMap(one -> one.member(), one -> parts.of("doors/badge", "degree", one.degree())));
    }
}
