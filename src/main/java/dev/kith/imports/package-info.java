/**
 * Files in: what people bring along from the systems they leave. A file is brought (read, bounded, kept in the database),
 * looked at (what is new, what changes, what was not understood), and on the owner's word a job takes all of it in one
 * transaction; a killed process leaves nothing behind, and any node does it anew. A batch can be undone as a whole: what
 * was edited since is kept and named. The same file again changes nothing.
 *
 * <p>LinkedIn's connections and address books go into a member's own list; what else may be brought is taken in by an
 * {@code Intake} of a higher folder. The reading itself is {@link dev.kith.formats}.
 *
 * <p>Owns the tables {@code import_batch}, {@code import_file}, {@code import_chunk}, {@code import_run} and {@code
 * import_report}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ui",
            "uploads",
            "formats",
            "cards",
            "moments",
            "accounts",
            "people"
        })
package dev.kith.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
