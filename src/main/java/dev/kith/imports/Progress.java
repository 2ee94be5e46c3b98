package dev.kith.imports;

/** Hears how far a run is. */
@FunctionalInterface
public interface Progress {
    void at(int done, int total);
}
