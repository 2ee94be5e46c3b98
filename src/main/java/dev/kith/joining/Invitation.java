package dev.kith.joining;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that holds, as an organizer sees it.
 *
 * @param email empty for a link that whoever has it may use
 */
public record Invitation(UUID id, String email, String url, Instant expiresAt) {}
