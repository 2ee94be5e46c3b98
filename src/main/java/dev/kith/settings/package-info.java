/**
 * What a member sets for themselves: name, language and zone, address and password, passkeys, the devices that are signed
 * in, whom they invite, taking along what is theirs, and leaving. Higher folders add to the page with {@link
 * dev.kith.settings.SettingsPart}. Owns no table; what is set is kept by {@code accounts}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "accounts"})
package dev.kith.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
