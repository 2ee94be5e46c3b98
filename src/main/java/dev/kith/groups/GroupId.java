package dev.kith.groups;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record GroupId(UUID value) {
    public static GroupId next() {
        return new GroupId(Ids.next());
    }

    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
