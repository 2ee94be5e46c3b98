package dev.kith.coffees;

import dev.kith.ui.Flashes;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** What a pressed button sends along, and what is said of what came of it. */
final class Answers {
    private Answers() {}

    /** The number of the offer that was shown; 0, which no offer has, where it is none. */
    static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The time that was pressed; one long ago, which nobody offers, where it is none. */
    static Instant instant(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    /** @param what "agreed", "offered", "ended" or "written" */
    static void told(Flashes flashes, Coffees.Outcome outcome, String what) {
        switch (outcome) {
            case DONE -> flashes.done("coffees.done." + what);
            case TOO_MANY -> flashes.refused("coffees.problem.too-many");
            case CHANGED, NO_ADDRESS -> flashes.refused("coffees.changed");
        }
    }
}
