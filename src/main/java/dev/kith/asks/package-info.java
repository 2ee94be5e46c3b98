/**
 * What members look for and can give, as their profiles say and let be seen: found by words and meaning, told with
 * reasons. A member who is not to be found, who blocked the reader or was blocked, or who left, is in nothing of it, and
 * what someone tells their groups or ties alone is found by those alone.
 *
 * <p>All members' asks and offers stand on one shelf of {@link dev.kith.matching.Matching}; who may see which is asked of
 * the database for those that fit, each time. {@code untold} says whose texts are to be put there anew.
 *
 * <p>Owns the table {@code untold}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "ui", "matching", "accounts", "profiles", "groups", "encounters"})
package dev.kith.asks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
