/**
 * Ties between members as numbers, in memory: degrees, shared ties, paths. Knows no domain, no database and nothing of
 * Spring; {@code bench/} measures just this.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kith.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
