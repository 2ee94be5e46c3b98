/**
 * The running list as a table that behaves like a spreadsheet: order by any column, filters with names, arrow keys, a
 * cell changed in place, many people changed at once with one step back, and the list as CSV. Reads the tables of
 * {@link dev.kith.people}, changes them only through its verbs.
 *
 * <p>Owns the tables {@code saved_view} and {@code selection_change}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "formats", "cards", "accounts", "people"})
package dev.kith.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
