package dev.kith.reach;

import dev.kith.accounts.AccountId;
import java.util.List;

/**
 * From one member to another over people who know each other. Whom a viewer may be told of those between is for the caller
 * to decide: a list of who knows whom is nobody's to read.
 *
 * @param members both ends among them
 * @param strength the product of its ties' strengths, above 0 and at most 1; for putting chains in order, not for show
 */
public record Chain(List<AccountId> members, double strength) {
    public Chain {
        members = List.copyOf(members);
    }

    /** How many ties it has. */
    public int degree() {
        return members.size() - 1;
    }
}
