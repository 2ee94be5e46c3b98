package dev.kith.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered identifiers: UUID version 7 (RFC 9562, section 5.7), so that new rows land side by side in an index. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LOW_12_BITS = 0xFFFL;
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    /** A fresh identifier; its first 48 bits are milliseconds since 1970, the rest is random. */
    public static UUID next() {
        // The stamp only orders rows on disk; nothing reads a time out of it, so it is no business of the injected
        // clock.
        long millis = System.currentTimeMillis();
        long high = millis << 16 | 0x7000L | RANDOM.nextInt() & LOW_12_BITS;
        long low = RANDOM.nextLong() >>> 2 | VARIANT;
        return new UUID(high, low);
    }
}
