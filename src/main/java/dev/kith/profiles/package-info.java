/**
 * What members tell of themselves, the half minute they practise, and who sees which of it.
 *
 * <p>Owns the tables {@code privacy_choice}, {@code undiscoverable} and {@code block}, and is the one that writes what {@code account}
 * and {@code photo} tell of a member. {@link dev.kith.profiles.Profiles} alone decides who sees what; higher folders
 * tell it who met ({@link dev.kith.profiles.Ties}) and who shares a group ({@link dev.kith.profiles.SharedGroups}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "places", "accounts"})
package dev.kith.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
