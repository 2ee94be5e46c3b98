package dev.kith.coffees;

import dev.kith.accounts.Member;
import dev.kith.people.PersonId;
import java.util.List;

/** Names of those whom a member and someone of their list both know: a higher folder's, beside the ties of both. */
public interface AlsoKnown {
    List<String> names(Member me, PersonId person, int most);
}
