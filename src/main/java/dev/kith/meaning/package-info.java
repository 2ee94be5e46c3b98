/**
 * What short texts say: their words, as stems of the language they are in, and their meaning as a vector, from a small
 * language model that runs inside the program and asks nobody. Without the model there are words alone. Knows no domain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package dev.kith.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
