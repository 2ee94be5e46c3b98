package dev.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static ReferralForm form(String tier, String third, String phone, String heat, String on, String consent) {
        return new ReferralForm("", "", tier, third, phone, "", "", "", heat, on, consent);
    }

    private static List<String> wrong(ReferralForm form) {
        return form.check(TODAY).fields();
    }

    @Test
    void a_name_a_way_to_reach_them_and_their_agreement_make_one() {
        ReferralForm form = form("outside", "Bea Brook", "123", "4", "2026-03-10", "true");
        assertThat(wrong(form)).isEmpty();
        Referral.New made = form.referral();
        assertThat(made.tier()).isEqualTo(Tier.OUTSIDE);
        assertThat(made.heat()).isEqualTo(4);
        assertThat(made.consented()).isTrue();
        assertThat(made.details().name()).isEqualTo("Bea Brook");
    }

    @Test
    void a_name_without_agreement_is_a_lead() {
        assertThat(wrong(form("outside", "Bea Brook", "123", "4", "2026-03-10", "")))
                .containsExactly("consent");
    }

    @Test
    void where_the_giver_buys_there_is_nobody_to_ask() {
        assertThat(wrong(form("inside", "", "", "1", "2026-03-10", ""))).isEmpty();
        assertThat(form("inside", "", "", "1", "2026-03-10", "").referral().consented())
                .isFalse();
    }

    @Test
    void but_whoever_is_named_was_asked_also_then() {
        assertThat(wrong(form("inside", "Bea Brook", "", "1", "2026-03-10", "")))
                .containsExactly("consent");
    }

    @Test
    void outside_someone_is_named_and_can_be_reached() {
        assertThat(wrong(form("outside", "", "", "1", "2026-03-10", "true"))).containsExactly("third", "phone");
        var byMail =
                new ReferralForm("", "", "outside", "Bea", "", "bea@kith.example", "", "", "1", "2026-03-10", "true");
        assertThat(wrong(byMail)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "hot", "", "3.5"})
    void heat_is_one_to_five(String heat) {
        assertThat(wrong(form("outside", "Bea", "123", heat, "2026-03-10", "true")))
                .containsExactly("heat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-11", "2025-03-01", "soon", ""})
    void it_is_of_the_last_year(String day) {
        assertThat(wrong(form("outside", "Bea", "123", "1", day, "true"))).containsExactly("on");
    }

    @Test
    void it_goes_inside_or_outside() {
        assertThat(wrong(form("upside", "Bea", "123", "1", "2026-03-10", "true")))
                .containsExactly("tier");
    }

    @Test
    void a_new_form_is_of_today_outside_and_agrees_to_nothing() {
        ReferralForm form = ReferralForm.empty("someone", TODAY);
        assertThat(form.tier()).isEqualTo("outside");
        assertThat(form.consent()).isEmpty();
        assertThat(wrong(form)).containsExactly("third", "phone", "consent");
        assertThat(form.id()).isEqualTo(form.id());
    }

    @ParameterizedTest
    @CsvSource({"NEW, PENDING", "PENDING, CLOSED", "PENDING, NO_SALE", "CLOSED, PENDING", "NO_SALE, PENDING"})
    void it_goes_a_step_at_a_time(Status from, Status to) {
        assertThat(from.next()).contains(to);
    }

    @ParameterizedTest
    @CsvSource({"NEW, CLOSED", "NEW, NO_SALE", "PENDING, NEW", "CLOSED, NO_SALE", "CLOSED, NEW", "NEW, NEW"})
    void and_no_other_way(Status from, Status to) {
        assertThat(from.next()).doesNotContain(to);
    }
}
