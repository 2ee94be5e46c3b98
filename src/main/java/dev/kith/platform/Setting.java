package dev.kith.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names under which a host can set something. */
enum Setting {
    DATA("data"),
    CONFIG("config"),
    PORT("port"),
    BIND("bind"),
    BASE_URL("base-url"),
    DATABASE_URL("database.url"),
    DATABASE_USER("database.user"),
    DATABASE_PASSWORD("database.password"),
    MAIL_SERVER("mail.server"),
    MAIL_FROM("mail.from"),
    REGISTRATION("registration"),
    MODEL("model");

    /** Read by the script that starts Kith, not by Kith. */
    static final List<String> OF_THE_SCRIPT = List.of("KITH_JAVA_HOME", "KITH_JAVA_OPTIONS");

    final String property;

    Setting(String name) {
        this.property = "kith." + name;
    }

    String variable() {
        return "KITH_" + name();
    }

    /** What an option of the command line is called, if there is one. */
    @Nullable
    String option() {
        return switch (this) {
            case DATA -> "--data";
            case CONFIG -> "--config";
            case PORT -> "--port";
            default -> null;
        };
    }

    static Optional<Setting> ofProperty(String key) {
        return Arrays.stream(values()).filter(each -> each.property.equals(key)).findFirst();
    }

    static Optional<Setting> ofVariable(String key) {
        return Arrays.stream(values())
                .filter(each -> each.variable().equals(key))
                .findFirst();
    }

    static Optional<Setting> ofOption(String key) {
        return Arrays.stream(values()).filter(each -> key.equals(each.option())).findFirst();
    }

    /** The known name that the wrong one probably meant, by the fewest letters to change. */
    static String nearest(String wrong) {
        String plain = plain(wrong);
        Setting best = DATA;
        for (Setting each : values()) {
            if (distance(plain, plain(each.property)) < distance(plain, plain(best.property))) {
                best = each;
            }
        }
        return wrong.startsWith("KITH_") ? best.variable() : best.property;
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
