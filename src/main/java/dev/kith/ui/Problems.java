package dev.kith.ui;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field, in the order of the fields. The first problem of a field is the one shown. */
public final class Problems {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"()]+@[^\\s@<>,;:\"()]+\\.[^\\s@<>,;:\"()]{2,}");
    private final List<Problem> all = new ArrayList<>();

    /** @param key a message, @param args its arguments */
    record Problem(String field, String key, Object[] args) {}

    public static Problems none() {
        return new Problems();
    }

    /** Null becomes empty and outer space goes: what a form's record should do with every text it is given. */
    public static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public Problems add(String field, String key, Object... args) {
        if (all.stream().noneMatch(p -> p.field().equals(field))) {
            all.add(new Problem(field, key, args));
        }
        return this;
    }

    public Problems addIf(boolean wrong, String field, String key, Object... args) {
        return wrong ? add(field, key, args) : this;
    }

    /** Something must be typed, at most {@code most} characters of it. */
    public Problems required(String field, String value, int most) {
        addIf(value.isBlank(), field, "ui.problem.required");
        return atMost(field, value, most);
    }

    public Problems atMost(String field, String value, int most) {
        return addIf(value.length() > most, field, "ui.problem.too-long", most, value.length());
    }

    /** A mail address in the usual form, or nothing. */
    public Problems email(String field, String value) {
        return addIf(
                !value.isEmpty()
                        && (value.length() > 254 || !EMAIL.matcher(value).matches()),
                field,
                "ui.problem.email");
    }

    /** True for the address of a page, {@code http} or {@code https}, with a host. */
    public static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** A whole number from {@code least} to {@code most}, or nothing. */
    public Problems whole(String field, String value, int least, int most) {
        if (value.isEmpty()) {
            return this;
        }
        try {
            int number = Integer.parseInt(value);
            return addIf(number < least || number > most, field, "ui.problem.whole", least, most);
        } catch (NumberFormatException e) {
            return add(field, "ui.problem.whole", least, most);
        }
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public List<String> fields() {
        return all.stream().map(Problem::field).toList();
    }

    @Nullable
    Problem of(String field) {
        return all.stream().filter(p -> p.field().equals(field)).findFirst().orElse(null);
    }
}
