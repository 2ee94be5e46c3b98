/**
 * Who is how far, over whom: degrees, shared ties, paths. A read-only graph of confirmed ties in memory, on every node,
 * built from PostgreSQL and kept up by the changes that its triggers number.
 *
 * <p>Nobody's private list is ever an edge. Who does not want to be found, has left, or is blocked is on no path and in no
 * answer from the next question on: every question first asks PostgreSQL whether something changed.
 *
 * <p>The graph itself is {@link dev.kith.graph.TieGraph}. Owns the table {@code reach_change}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "graph", "accounts", "profiles", "groups", "encounters"})
package dev.kith.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
