package dev.kith.moments;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record MomentId(UUID value) {
    public static MomentId next() {
        return new MomentId(Ids.next());
    }

    public static MomentId of(String text) {
        return new MomentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
