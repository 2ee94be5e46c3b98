/**
 * Entries of a list that may be one human being: the same mail address, phone number, profile or name. Kith only asks;
 * the owner merges them, or says that they are two people and is not asked again.
 *
 * <p>Owns the table {@code not_same}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "accounts", "people"})
package dev.kith.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
