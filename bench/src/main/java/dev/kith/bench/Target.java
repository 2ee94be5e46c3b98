package dev.kith.bench;

import java.util.Locale;

/** What a figure is to reach, with by how much it does not. */
final class Target {
    private Target() {}

    static String below(double most, double value, String unit) {
        String said = text("< %s %s", most, unit);
        return value < most ? said + ", met" : said + text(", missed by %s %s", value - most, unit);
    }

    static String atLeast(double least, double value) {
        String said = text("≥ %s", least, "");
        return value >= least ? said + ", met" : said + text(", missed by %s", least - value, "");
    }

    private static String text(String pattern, double value, String unit) {
        String figure = value >= 10 ? "%.0f" : value == Math.rint(value) ? "%.0f" : "%.2f";
        return pattern.formatted(String.format(Locale.ROOT, figure, value), unit);
    }
}
