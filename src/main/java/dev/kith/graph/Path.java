package dev.kith.graph;

import java.util.List;

/**
 * A way from one member to another over ties.
 *
 * @param members by number, both ends among them
 * @param strength the product of its ties' strengths, taken from the first tie on
 */
public record Path(List<Integer> members, double strength) {}
