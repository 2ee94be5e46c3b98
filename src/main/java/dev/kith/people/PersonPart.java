package dev.kith.people;

import dev.kith.accounts.Member;
import dev.kith.ui.Parts.Part;

/** A piece that a higher folder adds to a person's page; {@link Part#NOTHING} where it has nothing to say. */
public interface PersonPart {
    Part on(Member owner, PersonId person);
}
