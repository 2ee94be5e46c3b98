package dev.kith.imports;

import dev.kith.accounts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What someone brought in one go, and what became of it.
 *
 * @param name of the files
 * @param importing null until the owner said go
 * @param report null until all of it is in
 * @param undoing null until the owner wanted it undone
 * @param undone null until it is
 */
public record Batch(
        AccountId owner,
        BatchId id,
        Kind kind,
        String name,
        Instant broughtAt,
        @Nullable Run importing,
        @Nullable Report report,
        @Nullable Run undoing,
        @Nullable Report undone) {

    public enum What {
        IMPORT,
        UNDO;

        public String key() {
            return this == IMPORT ? "import" : "undo";
        }
    }

    public enum State {
        BROUGHT,
        IMPORTING,
        IMPORTED,
        UNDOING,
        UNDONE;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param attempts more than one where a process was killed on the way or something failed
     * @param failed whether the last attempt did; the next is made by itself
     */
    public record Run(What what, int attempts, int done, int total, boolean failed) {}

    public State state() {
        if (undone != null) {
            return State.UNDONE;
        }
        if (undoing != null) {
            return State.UNDOING;
        }
        if (report != null) {
            return State.IMPORTED;
        }
        return importing == null ? State.BROUGHT : State.IMPORTING;
    }

    /** What runs now. */
    public @Nullable Run running() {
        return switch (state()) {
            case IMPORTING -> importing;
            case UNDOING -> undoing;
            case BROUGHT, IMPORTED, UNDONE -> null;
        };
    }

    public String path() {
        return kind.path() + "/" + id;
    }
}
