/**
 * My code, to be scanned or read out in a noisy room: six letters that hold for an evening, a picture of them, and what
 * opens for whoever has them. What the two then say of each other is {@link dev.kith.encounters.Encounters}.
 *
 * <p>Owns the table {@code meeting_code}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "assets", "ui", "accounts", "encounters"})
package dev.kith.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
