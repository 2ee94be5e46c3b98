/**
 * The machine room: the database by its settings, jobs, mail transport, pictures, keys. Knows no people.
 * Owns the tables {@code job}, {@code secret} and {@code throttle}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "storage"})
package dev.kith.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
