package dev.kith.discover;

import java.util.List;

/** A page of what was found. @param next where the next page begins; empty on the last */
public record Found<T>(List<T> rows, String next) {}
