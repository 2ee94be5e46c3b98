/**
 * The host's panel: what the community is called and where it is at home, who hosts it, and whether the machine room
 * is well. It shows counts and never a member's running list. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "places", "accounts"})
package dev.kith.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
