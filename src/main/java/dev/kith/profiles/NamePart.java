package dev.kith.profiles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.ui.Parts.Part;
import java.util.Collection;
import java.util.Map;

/** What a higher folder puts beside the names of a list of members. Someone of whom there is nothing to say is not in it. */
public interface NamePart {
    /** @param members whom the viewer may see by name */
    Map<AccountId, Part> beside(Member viewer, Collection<AccountId> members);
}
