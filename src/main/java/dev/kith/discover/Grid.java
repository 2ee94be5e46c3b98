package dev.kith.discover;

import dev.kith.places.Box;

/** The earth in squares of a quarter of a degree; the same arithmetic as the function {@code cell} in the database. */
final class Grid {
    /** Events that happen nowhere but online. */
    static final int NOWHERE = -1;

    private static final int A_DEGREE = 4;
    private static final int COLUMNS = 360 * A_DEGREE;
    private static final int ROWS = 180 * A_DEGREE;

    private Grid() {}

    static int cell(double latitude, double longitude) {
        return row(latitude) * COLUMNS + column(longitude);
    }

    /** All cells that touch the box, each once. */
    static Integer[] cells(Box box) {
        int first = row(box.south());
        int rows = row(box.north()) - first + 1;
        int west = column(box.west());
        int columns = Math.floorMod(column(box.east()) - west, COLUMNS) + 1;
        var cells = new Integer[rows * columns];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (first + i / columns) * COLUMNS + (west + i % columns) % COLUMNS;
        }
        return cells;
    }

    private static int row(double latitude) {
        return Math.min((int) Math.floor((latitude + 90) * A_DEGREE), ROWS);
    }

    private static int column(double longitude) {
        return Math.min((int) Math.floor((longitude + 180) * A_DEGREE), COLUMNS - 1);
    }
}
