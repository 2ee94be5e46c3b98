package dev.kith.groups;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a group is at home.
 *
 * @param name as typed, for example "Lisbon, Portugal"; may be empty
 * @param latitude degrees, north positive; null where the gazetteer does not know the place, and then longitude is too
 */
public record Place(
        String name, @Nullable Double latitude, @Nullable Double longitude, ZoneId zone) {}
