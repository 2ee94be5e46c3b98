package dev.kith.events;

import dev.kith.kernel.Decision;
import dev.kith.ui.Flashes;

/** A decision as the sentence on the next page. */
final class Said {
    private Said() {}

    static void decision(Decision decision, Flashes flashes, String yes, Object... args) {
        switch (decision) {
            case Decision.Yes ignored -> flashes.done(yes, args);
            case Decision.No(var key, var why) -> flashes.refused(key, why.toArray());
        }
    }
}
