package dev.kith.discover;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in the list.
 *
 * @param kilometres null where it happens online, or nothing is known
 * @param seatsLeft null for no limit
 * @param mine "going", "waiting", or empty
 * @param interests those of the viewer that it has to do with, in their own words
 * @param known how many of those who go the viewer knows
 */
public record EventCard(
        UUID id,
        String title,
        String group,
        Instant startsAt,
        ZoneId zone,
        String place,
        boolean online,
        @Nullable Double kilometres,
        int going,
        @Nullable Integer seatsLeft,
        String mine,
        List<String> interests,
        int known) {}
