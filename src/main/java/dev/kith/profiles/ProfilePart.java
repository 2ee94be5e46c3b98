package dev.kith.profiles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Viewer;
import dev.kith.ui.Parts.Part;

/** A piece that a higher folder adds to a member's page, in Spring's order. Nothing to show is {@link Part#NOTHING}. */
public interface ProfilePart {
    /** @param viewer someone who may see the member's page */
    Part on(Viewer viewer, AccountId member);
}
