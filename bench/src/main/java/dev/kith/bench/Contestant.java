package dev.kith.bench;

import java.util.function.Supplier;

/**
 * Answers what reach answers. Once a method returns, the answer is there and its time is over; it is put into words, the same
 * for all so that they can be compared, when it is asked for them.
 */
interface Contestant extends AutoCloseable {
    String name();

    /** The 20 at degree 2 whom most ties know: {@code id:count} in order. */
    Supplier<String> mutuals(int me) throws Exception;

    /** The first 20 of a place at degree 2, then 3: {@code id:degree} in order. */
    Supplier<String> within(int me, int place) throws Exception;

    /** How many ties are between; -1 where none lead there. */
    Supplier<String> distance(int me, int other) throws Exception;

    /** The strengths of the 5 strongest simple paths of at most three ties, with six digits. */
    Supplier<String> strongest(int me, int other) throws Exception;

    @Override
    default void close() throws Exception {}
}
