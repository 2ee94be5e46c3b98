package dev.kith.groups;

import dev.kith.accounts.Viewer;
import dev.kith.ui.Parts.Part;

/** A piece that a higher folder adds to the page of a group, in Spring's order. Nothing to show is {@link Part#NOTHING}. */
public interface GroupPart {
    /** @param viewer someone who may know of the group */
    Part on(Viewer viewer, GroupId group);
}
