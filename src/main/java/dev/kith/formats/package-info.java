/**
 * Reads what other programs wrote: connections of LinkedIn, address books, archives of Meetup. Knows no domain and no
 * database: it takes an {@link dev.kith.uploads.Upload}, bounded and sniffed by content, and gives either everything it
 * found together with a report of what it did not understand, or one refusal with a reason. Nothing is ever read by
 * halves: a file that is cut off, damaged or too large is refused before anything is kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"uploads"})
package dev.kith.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
