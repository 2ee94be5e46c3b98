package dev.kith.discover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group in the list.
 *
 * @param kilometres null where it is nowhere, or nothing is known
 * @param mine whether the viewer belongs to it
 * @param interests those of the viewer that it has to do with, in their own words
 */
public record GroupCard(
        UUID id,
        String name,
        String place,
        List<String> topics,
        @Nullable Double kilometres,
        int members,
        boolean mine,
        boolean fits,
        List<String> interests) {}
