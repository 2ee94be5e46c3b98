package dev.kith.cards;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number, a mail address or a link.
 *
 * @param label in the owner's words ("work"); may be empty
 */
public record Way(Kind kind, String label, String value) {
    private static final Pattern EXTENSION = Pattern.compile("(?i)(?:ext(?:ension|n)?|x|#)[ .:]*(\\d{1,7})\\s*$");

    public enum Kind {
        PHONE,
        MAIL,
        LINK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public static Way mail(String value) {
        return new Way(Kind.MAIL, "", value);
    }

    public static Way phone(String value) {
        return new Way(Kind.PHONE, "", value);
    }

    /** What a browser opens for it; null for a link that is none on the web, such as one from an odd file. */
    public @Nullable String address() {
        return switch (kind) {
            case MAIL ->
                "mailto:" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%40", "@");
            case PHONE -> "tel:" + number();
            case LINK -> value.matches("(?i)https?://.*") ? value : null;
        };
    }

    /** As RFC 3966 writes it, with the extension where one stands behind the number. */
    private String number() {
        Matcher extension = EXTENSION.matcher(value);
        return extension.find()
                ? digits(value.substring(0, extension.start())) + ";ext=" + extension.group(1)
                : digits(value);
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9+]", "");
    }

    /** The value in few words: a link without its scheme. */
    public String shown() {
        return kind == Kind.LINK
                ? value.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "")
                : value;
    }

    /**
     * What two spellings of the same have in common: a mail address in lower case, the last nine digits of a phone
     * number (so that +351 912 345 678 and 912345678 meet), a link without scheme, www, query and final slash.
     */
    public String sameness() {
        return switch (kind) {
            case MAIL -> value.strip().toLowerCase(Locale.ROOT);
            case PHONE -> {
                String digits = value.replaceAll("\\D", "");
                yield digits.length() > 9 ? digits.substring(digits.length() - 9) : digits;
            }
            case LINK ->
                value.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^[a-z][a-z0-9+.-]*://", "")
                        .replaceFirst("^www\\.", "")
                        .replaceFirst("[?#].*$", "")
                        .replaceFirst("/+$", "")
                        // a profile has an address for each language
                        .replaceFirst("^[a-z]{2}\\.linkedin\\.com/", "linkedin.com/");
        };
    }

    public boolean sameAs(Way other) {
        return kind == other.kind && sameness().equals(other.sameness());
    }
}
