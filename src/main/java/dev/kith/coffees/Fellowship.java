package dev.kith.coffees;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import java.util.Optional;

/** Where members meet one to one though they never met before: a higher folder knows such groups. */
public interface Fellowship {
    /** The name of one that both belong to; empty for none. */
    Optional<String> of(Member me, AccountId other);
}
