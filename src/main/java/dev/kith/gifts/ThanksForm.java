package dev.kith.gifts;

import dev.kith.ui.Problems;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word of thanks, about them; and, if one likes, what came of it.
 *
 * @param form chosen when the form was made, so that a form sent twice thanks once
 * @param amount a number as people write it; may be empty
 * @param currency three letters; needed with an amount
 */
public record ThanksForm(String form, String text, String amount, String currency) {
    static final int LONGEST = 500;

    public ThanksForm(
            @Nullable String form, @Nullable String text, @Nullable String amount, @Nullable String currency) {
        this.form = Problems.clean(form);
        this.text = Problems.clean(text).replace("\r\n", "\n");
        this.amount = Problems.clean(amount);
        this.currency = Problems.clean(currency);
    }

    static ThanksForm drafted(String text, String currency) {
        return new ThanksForm(ThanksId.next().toString(), text, "", currency);
    }

    Problems check() {
        return Problems.none()
                .required("text", text, LONGEST)
                .addIf(!amount.isEmpty() && Amount.number(amount).isEmpty(), "amount", "gifts.problem.amount")
                .addIf(!amount.isEmpty() && Amount.currency(currency).isEmpty(), "currency", "gifts.problem.currency");
    }

    /** Empty where none was typed. */
    Optional<Amount> came() {
        return Amount.number(amount).flatMap(value -> Amount.currency(currency).map(known -> new Amount(value, known)));
    }

    ThanksId id() {
        try {
            return new ThanksId(UUID.fromString(form));
        } catch (IllegalArgumentException e) {
            return ThanksId.next();
        }
    }
}
