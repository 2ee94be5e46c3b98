package dev.kith.referrals;

import dev.kith.ui.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral, as it was typed.
 *
 * @param form chosen when the form was made, so that a form sent twice passes one
 * @param to the receiver's account
 * @param consent not empty where the third person agreed to be contacted
 */
public record ReferralForm(
        String form,
        String to,
        String tier,
        String third,
        String phone,
        String email,
        String address,
        String comment,
        String heat,
        String on,
        String consent) {
    private static final int LONGEST_COMMENT = 1000;
    private static final int OLDEST_DAYS = 366;

    public ReferralForm(
            @Nullable String form,
            @Nullable String to,
            @Nullable String tier,
            @Nullable String third,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String comment,
            @Nullable String heat,
            @Nullable String on,
            @Nullable String consent) {
        this.form = Problems.clean(form);
        this.to = Problems.clean(to);
        this.tier = tier == null ? Tier.OUTSIDE.key() : tier.strip();
        this.third = Problems.clean(third);
        this.phone = Problems.clean(phone);
        this.email = Problems.clean(email);
        this.address = Problems.clean(address);
        this.comment = Problems.clean(comment).replace("\r\n", "\n");
        this.heat = heat == null ? "1" : heat.strip();
        this.on = Problems.clean(on);
        this.consent = Problems.clean(consent);
    }

    static ReferralForm empty(String to, LocalDate today) {
        return new ReferralForm(
                ReferralId.next().toString(), to, null, null, null, null, null, null, null, today.toString(), null);
    }

    Problems check(LocalDate today) {
        Optional<LocalDate> day = day();
        boolean outside = !tier.equals(Tier.INSIDE.key());
        Problems problems = Problems.none().addIf(Tier.of(tier).isEmpty(), "tier", "referrals.problem.tier");
        if (outside) {
            problems.required("third", third, 200)
                    .addIf(phone.isEmpty() && email.isEmpty(), "phone", "referrals.problem.reach");
        }
        return problems.atMost("third", third, 200)
                .atMost("phone", phone, 50)
                .atMost("email", email, 200)
                .email("email", email)
                .atMost("address", address, 300)
                .addIf((outside || !third.isEmpty()) && consent.isEmpty(), "consent", "referrals.problem.consent")
                .required("heat", heat, 3)
                .whole("heat", heat, 1, 5)
                .atMost("comment", comment, LONGEST_COMMENT)
                .addIf(day.isEmpty(), "on", "referrals.problem.day")
                .addIf(
                        day.isPresent()
                                && (day.get().isAfter(today) || day.get().isBefore(today.minusDays(OLDEST_DAYS))),
                        "on",
                        "referrals.problem.day-range");
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(on));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** What a form without problems means. */
    Referral.New referral() {
        return new Referral.New(
                Tier.of(tier).orElseThrow(),
                Integer.parseInt(heat),
                day().orElseThrow(),
                new Referral.Details(third, phone, email, address, comment),
                !consent.isEmpty());
    }

    ReferralId id() {
        try {
            return new ReferralId(UUID.fromString(form));
        } catch (IllegalArgumentException e) {
            return ReferralId.next();
        }
    }
}
