package dev.kith.gifts;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Money that came of something. @param value more than nothing, two decimals at most */
public record Amount(BigDecimal value, Currency currency) {
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,'’ ])\\d{3}(\\1\\d{3})*");

    /**
     * As people write it: 1250, 1250.5, 1,250.50, 1.250,50. The last point or comma is the decimal one if one or two
     * figures follow; before it, figures stand in threes or together.
     *
     * @return empty for anything else, and for nothing
     */
    static Optional<BigDecimal> number(String typed) {
        String text = typed.strip().replaceAll("[\\u00a0\\u202f]", " ");
        String whole = text.replaceFirst("[.,]\\d{1,2}$", "");
        String rest = text.substring(whole.length());
        if (GROUPED.matcher(whole).matches()
                && whole.replaceAll("\\d", "").chars().distinct().count() <= 1) {
            if (!rest.isEmpty() && whole.replaceAll("\\d", "").charAt(0) == rest.charAt(0)) {
                return Optional.empty();
            }
            whole = whole.replaceAll("\\D", "");
        }
        if (!whole.matches("\\d{1,12}")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(whole + rest.replace(',', '.'));
        return value.signum() > 0 && value.compareTo(MOST) <= 0 ? Optional.of(value) : Optional.empty();
    }

    /** By its three letters (ISO 4217). */
    static Optional<Currency> currency(String letters) {
        try {
            return Optional.of(Currency.getInstance(letters.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In the reader's way. */
    public String in(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(value.stripTrailingZeros().scale() <= 0 ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
