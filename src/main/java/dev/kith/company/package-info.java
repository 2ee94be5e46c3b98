/**
 * Whom to meet at an event one goes to, on the event's page: of those who come, the few with whom there is something to
 * talk about, and why. {@link dev.kith.company.Company} is the rule and knows no database. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "accounts", "events", "reach", "circles"})
package dev.kith.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
