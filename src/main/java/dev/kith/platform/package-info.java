/**
 * The machine room: database (embedded or given), migrations, settings, jobs, mail transport, pictures, keys. Knows no
 * people. Owns the tables {@code job}, {@code secret} and {@code throttle}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.kith.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
