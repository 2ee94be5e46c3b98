package dev.kith.events;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import java.time.Instant;

/** News: a member who waited now has a seat. The mail that tells them is sent here. */
public record SeatFreed(AccountId account, GroupId group, EventId event, Instant at) {}
