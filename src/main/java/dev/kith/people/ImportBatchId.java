package dev.kith.people;

import dev.kith.kernel.Ids;
import java.util.UUID;

/** One import, which can be undone as a whole. */
public record ImportBatchId(UUID value) {
    public static ImportBatchId next() {
        return new ImportBatchId(Ids.next());
    }

    public static ImportBatchId of(String text) {
        return new ImportBatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
