package dev.kith.groups;

import dev.kith.accounts.AccountId;
import java.time.Instant;

/** News: who belongs to a group has changed. */
public sealed interface MembershipNews {
    AccountId account();

    GroupId group();

    Instant at();

    record Joined(AccountId account, GroupId group, Instant at) implements MembershipNews {}

    /** They left, or were removed. */
    record Left(AccountId account, GroupId group, Instant at) implements MembershipNews {}
}
