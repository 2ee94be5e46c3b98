package dev.kith.events;

import dev.kith.kernel.Decision;
import java.util.UUID;

/** What someone who asked for a seat is told. Asking twice gives the same answer and changes nothing. */
public sealed interface RsvpAnswer {
    record Going(UUID attendee) implements RsvpAnswer {}

    /** @param position in line, from 1 */
    record Waiting(UUID attendee, int position) implements RsvpAnswer {}

    record Refused(Decision.No why) implements RsvpAnswer {}
}
