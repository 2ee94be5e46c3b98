package dev.kith.events;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import java.time.Instant;

/** News: a member asked for a seat, and holds it, or waits for it. Said once, however often they ask. */
public record Rsvped(AccountId account, GroupId group, EventId event, boolean going, Instant at) {}
