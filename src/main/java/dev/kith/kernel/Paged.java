package dev.kith.kernel;

import java.util.List;

/** One page of rows. Ask the database for one row more than {@code size} to learn whether there is a next page. */
public record Paged<T>(List<T> rows, int page, boolean more) {
    /** @param fetched up to {@code size + 1} rows; @param page counted from 1 */
    public static <T> Paged<T> of(List<T> fetched, int page, int size) {
        boolean more = fetched.size() > size;
        return new Paged<>(more ? fetched.subList(0, size) : fetched, page, more);
    }
}
