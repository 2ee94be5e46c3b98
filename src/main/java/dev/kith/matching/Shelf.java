package dev.kith.matching;

import java.util.UUID;

/**
 * A set of items that are ranked together.
 *
 * @param owner whose it is: a member for a private list, any fixed id for what a whole community shares
 * @param name what stands on it, such as {@code people}; at most 40 letters, never shown
 */
public record Shelf(UUID owner, String name) {}
