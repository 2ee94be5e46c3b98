package dev.kith.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Place and time of items, which the caller knows; asked once a ranking, for the few hundred items that fit best. */
@FunctionalInterface
public interface Around {
    Around NOTHING = items -> Map.of();

    /** Tells what there is to tell of these items; one that is left out is neither moved up nor down. */
    Map<UUID, Known> of(List<UUID> items);

    /**
     * @param kilometres how far away, where both places are known
     * @param last when there last was something with it
     */
    record Known(@Nullable Double kilometres, @Nullable Instant last) {}
}
