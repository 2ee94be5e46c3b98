/**
 * Finds entries of someone's list by any word in them, while it is typed: accents and case do not matter, a wrong letter
 * is forgiven, hits in the name come first and then what is recent. Knows no domain: a list is known by its owner's id,
 * an entry by its own id, a name and all other words. Written in the caller's transaction; each list stands alone, so a
 * search costs what its own list is large.
 *
 * <p>A word's entries are rows of 256 bits. Beside the plain table of (word, entry) this is about a tenth of the size,
 * and "all that begin with co" is a few hundred rows, not fifty thousand.
 *
 * <p>Owns the tables {@code search_list}, {@code search_entry} and {@code search_word}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package dev.kith.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
