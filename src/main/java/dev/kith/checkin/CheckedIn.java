package dev.kith.checkin;

import dev.kith.accounts.AccountId;
import dev.kith.events.EventId;
import dev.kith.groups.GroupId;
import java.time.Instant;

/** News: a member is here. Said again only after the check-in was taken back. */
public record CheckedIn(AccountId account, GroupId group, EventId event, Instant at) {}
