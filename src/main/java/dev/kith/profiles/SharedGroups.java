package dev.kith.profiles;

import dev.kith.accounts.AccountId;

/** Who is in a group with whom, as the folder that knows tells the profile's privacy. */
public interface SharedGroups {
    boolean shared(AccountId a, AccountId b);
}
