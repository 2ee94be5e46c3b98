/**
 * What every folder may lean on: ids, clock, page of rows, decision, and text made comparable. Pure Java, at most ten
 * files, no drawer for odds and ends: what knows a framework belongs to {@code platform}, what knows a word of the
 * product to its own folder.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kith.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
