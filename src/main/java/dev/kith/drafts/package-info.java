/**
 * The words of a letter: a first draft from bundled sentences and what was noted of a talk, and what etiquette says of a
 * letter before it goes. Knows no list and owns no table; nothing is sent here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "places"})
package dev.kith.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
