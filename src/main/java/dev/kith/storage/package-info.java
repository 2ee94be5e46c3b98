/**
 * Where everything is kept: the one data folder, held by one process at a time, the PostgreSQL that travels along and
 * works in it, and the one line that a host reads when it cannot start. Knows no Spring but for that line, and owns no
 * table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kith.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
