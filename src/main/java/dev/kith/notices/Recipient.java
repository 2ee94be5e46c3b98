package dev.kith.notices;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a mail about an event goes to.
 *
 * @param account null for a guest or visitor, whose link is their ticket
 * @param guest the name of a guest whose mail goes to the member who brings them; empty otherwise
 */
record Recipient(
        UUID attendee,
        @Nullable UUID account,
        String name,
        String email,
        Locale locale,
        boolean seated,
        String guest) {}
