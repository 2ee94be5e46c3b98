/**
 * A community's past, brought along by its host: an archive of Meetup, into groups and the events they once had. The file,
 * its preview, its run and the way back are those of {@link dev.kith.imports}; here is what is taken in.
 *
 * <p>Owns the tables {@code import_group} and {@code import_event}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "places", "formats", "accounts", "groups", "events", "imports", "agenda"})
package dev.kith.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
