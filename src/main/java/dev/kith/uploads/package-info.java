/**
 * What someone hands in: files, folders or zips, bounded, told by their bytes and not by their names, and read whole or
 * refused with a reason. What is in them is for {@link dev.kith.formats} to understand. Its sentences stand in that
 * folder's bundle, under the keys that kept reports name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kith.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
