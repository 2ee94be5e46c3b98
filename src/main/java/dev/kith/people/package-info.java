/**
 * My running list: someone I know, how to reach them, what I learned, everything that happened between us. A list is
 * its owner's alone, so every look-up begins with the owner, and someone else's person is "not found". Higher folders
 * write into it with {@link dev.kith.people.People} and hear {@link dev.kith.people.Touched},
 * {@link dev.kith.people.Forgotten} and {@link dev.kith.people.Merged}; they add to a person's page with
 * {@link dev.kith.people.PersonPart}.
 *
 * <p>Owns the tables {@code person}, {@code person_way}, {@code person_known}, {@code person_photo}, {@code moment} and
 * {@code forgotten}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "search", "cards", "moments", "accounts"})
package dev.kith.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
