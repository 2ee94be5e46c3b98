package dev.kith.introductions;

import dev.kith.accounts.Member;
import dev.kith.ui.Parts.Part;

/** A piece that a higher folder adds to the list of introductions, in Spring's order. Nothing to show is {@link Part#NOTHING}. */
public interface ListPart {
    Part on(Member viewer);
}
