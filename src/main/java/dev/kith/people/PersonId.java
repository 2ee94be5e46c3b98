package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.kernel.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record PersonId(UUID value) {
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    /** Where to see a person: the photo that the owner keeps, else the one of the member they are, else none. */
    public @Nullable String photo(boolean own, @Nullable AccountId memberWithPhoto) {
        if (own) {
            return "/people/" + value + "/photo";
        }
        return memberWithPhoto == null ? null : Member.photoOf(memberWithPhoto);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
