/**
 * Communities: what they are about and where, who belongs to them in which role, and how one gets in.
 *
 * <p>A group is open, asks questions and answers by hand, or takes only who was invited; the last kind exists for its
 * members and the invited alone. Owns the tables {@code groups}, {@code group_question}, {@code membership},
 * {@code join_request}, {@code join_answer}, {@code decline}, {@code parting}, {@code invitation} (written by {@code joining}), {@code imported_from}
 * and {@code group_history}. Higher folders add to a group's page through {@link dev.kith.groups.GroupPart} and hear
 * {@link dev.kith.groups.MembershipNews}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "places", "accounts", "profiles"})
package dev.kith.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
