/**
 * What happened between two people at a time: met, a call, a letter, a note, each one line of a timeline, and the form in
 * which one writes it down. Knows no list and owns no table; {@code people} keeps the timelines.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
package dev.kith.moments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
