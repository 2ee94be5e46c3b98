package dev.kith.events;

import dev.kith.accounts.Viewer;
import dev.kith.ui.Parts.Part;

/** A piece that a higher folder adds to who goes, in Spring's order. Nothing to show is {@link Part#NOTHING}. */
public interface EventPart {
    /** @param event as the viewer may see it */
    Part on(Viewer viewer, EventView event);
}
