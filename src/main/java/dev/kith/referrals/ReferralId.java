package dev.kith.referrals;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record ReferralId(UUID value) {
    public static ReferralId next() {
        return new ReferralId(Ids.next());
    }

    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
