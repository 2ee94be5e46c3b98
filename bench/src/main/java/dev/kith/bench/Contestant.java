package dev.kith.bench;

/** Answers what reach answers, each in the same words, so that answers can be compared. */
interface Contestant extends AutoCloseable {
    String name();

    /** The 20 at degree 2 whom most ties know: {@code id:count} in order. */
    String mutuals(int me) throws Exception;

    /** The first 20 of a place at degree 2, then 3: {@code id:degree} in order. */
    String within(int me, int place) throws Exception;

    /** How many ties are between; -1 where none lead there. */
    String distance(int me, int other) throws Exception;

    /** The strengths of the 5 strongest simple paths of at most three ties, with six digits. */
    String strongest(int me, int other) throws Exception;

    @Override
    default void close() throws Exception {}
}
