package dev.kith.bench;

/** A line of a file that cannot be read; nothing is answered then. */
final class WrongLine extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    WrongLine(int number, String line, String expected) {
        super("line " + number + " is '" + line + "'; expected " + expected);
    }
}
