package dev.kith.formats;

/**
 * A cell of a table that goes out. Spreadsheet programs run a cell that begins with one of these signs as a formula
 * (OWASP, "CSV Injection"), so it goes out with an apostrophe before it, which they show as plain text.
 */
public final class CsvCell {

    private static final String RUNS = "=+-@\t\r\n＝＋－＠";

    private CsvCell() {}

    public static String safe(String cell) {
        var runs = runs(cell) || runs(cell.stripLeading());
        return runs ? "'" + cell : cell;
    }

    private static boolean runs(String cell) {
        return !cell.isEmpty() && RUNS.indexOf(cell.charAt(0)) >= 0;
    }
}
