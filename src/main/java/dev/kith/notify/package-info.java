/**
 * The way Kith speaks up by itself: one morning mail a day, at the member's own hour, and none when there is nothing. A
 * sink: nobody uses it. Owns the tables {@code digest_hour}, {@code digest_off} and {@code digest_day}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "accounts", "settings", "followups", "agenda"})
package dev.kith.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
