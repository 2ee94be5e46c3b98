/**
 * Who someone is here: first run, sign-up, sign-in, sessions and passkeys.
 *
 * <p>Owns the tables {@code account}, {@code password}, {@code confirmation}, {@code session}, {@code mail_link},
 * {@code photo}, {@code etiquette_off}, {@code sign_up_invitation}, {@code invited_sign_up}, {@code user_credentials},
 * {@code passkey_challenge}, {@code community} and {@code host}. Other folders know a member as {@link
 * dev.kith.accounts.Member}, the first argument of every look-up.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "places"})
package dev.kith.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
