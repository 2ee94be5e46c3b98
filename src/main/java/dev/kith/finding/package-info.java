/**
 * Finding someone in one's list while typing, by anything ever noted about them, with the words marked. The index is in
 * {@code search}, and {@code people} keeps it; here it becomes a page. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "search", "accounts", "people"})
package dev.kith.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
