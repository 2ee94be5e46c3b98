package dev.kith.events;

import java.util.UUID;

/** The place of one attendee, as the link in their mail or the code on their phone names it. */
public record Ticket(EventId event, UUID attendee) {}
