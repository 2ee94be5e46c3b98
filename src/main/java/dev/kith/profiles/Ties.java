package dev.kith.profiles;

import dev.kith.accounts.AccountId;

/** Who met whom, as the folder that knows tells the profile's privacy. Without such a folder nobody is tied. */
public interface Ties {
    boolean tied(AccountId a, AccountId b);
}
