package dev.kith.referrals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a referral stands, as its receiver says. */
public enum Status {
    NEW,
    /** The receiver is in touch with them. */
    PENDING,
    CLOSED,
    NO_SALE;

    /** The name in the database, in forms and in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Status> of(String key) {
        return Arrays.stream(values())
                .filter(status -> status.key().equals(key))
                .findFirst();
    }

    /** What may follow: a step at a time, and what ended can be taken up again. */
    public List<Status> next() {
        return switch (this) {
            case NEW, CLOSED, NO_SALE -> List.of(PENDING);
            case PENDING -> List.of(CLOSED, NO_SALE);
        };
    }
}
