/**
 * Gatherings of a group: announced, changed and called off; who goes, who waits, and whom they bring.
 *
 * <p>An event can never be oversold. Every person (member, named guest, visitor without an account) is an attendee of
 * their own with an arrival number; whoever takes or frees a seat first locks the event's one row of {@code seats}, in
 * the functions of {@code V0402__seats.sql}. Freed seats go at once to those who wait, in order of arrival.
 *
 * <p>Owns the tables {@code event}, {@code cancellation}, {@code seats}, {@code attendee}, {@code rsvp_request},
 * {@code regret}, {@code check_in} (written by {@code checkin}) and {@code event_history}. Says {@link
 * dev.kith.events.Rsvped}, {@link dev.kith.events.SeatFreed} and, for mails, {@link dev.kith.events.EventNews}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "places", "accounts", "groups"})
package dev.kith.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
