/**
 * What this community is about, in the words of its groups and coming events, so that a search finds what means nearly
 * the same and is called otherwise here. Only words that anyone may read are taken.
 *
 * <p>Owns the table {@code subject} and the shelf of that name, which are made of the others and can be made again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "meaning", "matching"})
package dev.kith.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
