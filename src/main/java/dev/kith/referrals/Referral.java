package dev.kith.referrals;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral as one of the two sees it.
 *
 * @param mine whether the one who looks gave it
 * @param other the account of the other one; null once they left, and then the name is empty
 * @param details of the third person; null once they were removed
 */
public record Referral(
        ReferralId id,
        GroupId group,
        String chapter,
        boolean mine,
        @Nullable AccountId other,
        String otherName,
        Tier tier,
        int heat,
        LocalDate day,
        Status status,
        @Nullable Details details) {
    /** Whom it is about, in the giver's words; all but the name may be empty. */
    public record Details(String name, String phone, String email, String address, String comment) {}

    /** A referral that is about to be passed. */
    record New(Tier tier, int heat, LocalDate day, Details details, boolean consented) {}
}
