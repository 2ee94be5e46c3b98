package dev.kith.imports;

/**
 * One place in a file that was left out or only partly taken, for the report.
 *
 * @param file name of the file or zip entry
 * @param line first line of the row, card or record, counted from 1
 * @param what the words found there, shortened
 */
record NotUnderstood(String file, long line, String what, Message why) {

    private static final int LONGEST = 120;

    NotUnderstood {
        what = what.strip();
        if (what.length() > LONGEST) {
            what = what.substring(0, what.offsetByCodePoints(0, what.codePointCount(0, LONGEST - 1))) + "…";
        }
    }

    static NotUnderstood at(Part part, long line, String what, String key, Object... args) {
        return new NotUnderstood(part.name(), line, what, Message.of(key, args));
    }
}
