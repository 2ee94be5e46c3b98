package dev.kith.groups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an imported group comes from and what it was there.
 *
 * @param source for example "meetup"; with {@code key} it names the group once and for all
 * @param members how many it had there; they do not come along
 * @param url its page there, or empty
 */
public record ImportedFrom(
        String source, String key, int members, @Nullable Instant foundedAt, String url) {}
