package dev.kith.imports;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record BatchId(UUID value) {
    public static BatchId next() {
        return new BatchId(Ids.next());
    }

    public static BatchId of(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
