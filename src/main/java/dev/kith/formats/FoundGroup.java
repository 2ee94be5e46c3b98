package dev.kith.formats;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A group of the archive.
 *
 * @param id Meetup's
 * @param urlname the last piece of its address, by which events name it; Meetup may change it over the years
 * @param description plain text
 * @param life its members are counted only; who they were is not in the archive
 */
public record FoundGroup(String id, String urlname, String name, String description, Where where, Life life) {

    /** @param country two capital letters; latitude and longitude are both there or neither */
    public record Where(
            String city,
            String state,
            String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable ZoneId zone) {}

    public record Life(@Nullable Instant founded, int members, Joining joining, boolean hidden, boolean active) {}

    public enum Joining {
        OPEN,
        APPROVAL,
        CLOSED
    }
}
