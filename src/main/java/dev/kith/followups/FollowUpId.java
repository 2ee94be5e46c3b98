package dev.kith.followups;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record FollowUpId(UUID value) {
    public static FollowUpId next() {
        return new FollowUpId(Ids.next());
    }

    public static FollowUpId of(String text) {
        return new FollowUpId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
