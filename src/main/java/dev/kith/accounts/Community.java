package dev.kith.accounts;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The community that this Kith is the home of. Without coordinates its place is not known to the gazetteer. */
public record Community(
        String name,
        String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        ZoneId zone) {}
