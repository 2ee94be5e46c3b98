package dev.kith.imports;

import dev.kith.accounts.Member;
import dev.kith.formats.Recognised;
import org.jspecify.annotations.Nullable;

/** How what was found in files of one kind gets into Kith, and out again. */
public interface Intake {
    Kind kind();

    /** Reads only. */
    Preview preview(Member owner, Recognised found);

    /** Takes all of it in the caller's transaction. */
    Report take(Member owner, BatchId batch, Recognised found, Progress progress);

    /** Takes the batch back, save for what was edited since. */
    Report undo(Member owner, BatchId batch, Progress progress);

    /** The database takes any text but one with a zero sign in it. */
    static String clean(@Nullable String words) {
        return words == null ? "" : words.replace("\0", "").strip();
    }
}
