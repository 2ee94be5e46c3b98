package dev.kith.groups;

import java.time.Instant;
import java.util.List;

/** A group as its page shows it to someone who may know of it. */
public record Group(
        GroupId id,
        String name,
        String summary,
        List<String> topics,
        Place place,
        Joining joining,
        Instant foundedAt,
        int version) {}
