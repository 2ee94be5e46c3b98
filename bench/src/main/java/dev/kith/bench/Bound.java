package dev.kith.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * A value from the log, bound again. The log does not tell types; PostgreSQL finds them from the statement, except for
 * bytes and arrays, whose type shows in what they hold.
 */
final class Bound {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private Bound() {}

    static @Nullable Object of(@Nullable String value) throws SQLException {
        if (value != null && value.startsWith("\\x")) {
            return HexFormat.of().parseHex(value.substring(2));
        }
        if (value == null || !value.startsWith("{") || !value.endsWith("}") || value.length() == 2) {
            return value;
        }
        var array = new PGobject();
        array.setType(type(value.substring(1, value.length() - 1).split(",")));
        array.setValue(value);
        return array;
    }

    private static String type(String[] items) {
        if (all(items, UUID)) {
            return "_uuid";
        }
        if (all(items, NUMBER)) {
            return "_int4";
        }
        return Arrays.stream(items).allMatch(i -> i.equals("t") || i.equals("f")) ? "_bool" : "_text";
    }

    private static boolean all(String[] items, Pattern pattern) {
        return Arrays.stream(items).allMatch(item -> pattern.matcher(item).matches());
    }
}
