/**
 * The ways into a group and out of it: one tap, answers to its questions, an invitation by link or by mail, and leaving.
 * Who belongs to a group and who decides is {@link dev.kith.groups.Groups}.
 *
 * <p>Owns no table; it writes {@code invitation}, which {@code groups} reads to tell who may know of a group.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "accounts", "groups"})
package dev.kith.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
