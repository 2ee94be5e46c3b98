package dev.kith.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers with six significant digits, as C's and Python's {@code %.6g} write them: without zeros at the end. */
final class SixDigits {
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

    private SixDigits() {}

    static String of(double number) {
        BigDecimal rounded = new BigDecimal(number).round(SIX).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4) {
            return rounded.toPlainString();
        }
        return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e-%02d".formatted(-exponent);
    }
}
