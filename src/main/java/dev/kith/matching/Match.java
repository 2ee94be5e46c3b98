package dev.kith.matching;

import java.util.List;
import java.util.UUID;

/**
 * An item that fits, and why.
 *
 * @param fit for thresholds and never for display: comparable between rankings, about 0 for nothing in common
 * @param reasons strongest first; empty where all that fits is private and the reader is not the owner
 */
public record Match(UUID item, double fit, List<Reason> reasons) {}
