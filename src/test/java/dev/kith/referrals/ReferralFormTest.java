package dev.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ui.Problems;
import dev.kith.ui.Spoken;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    /** The one way on from each, and the ways back. */
    private static final Map<Status, Set<Status>> STEPS = Map.of(
            Status.NEW, EnumSet.of(Status.PENDING),
            Status.PENDING, EnumSet.of(Status.CLOSED, Status.NO_SALE),
            Status.CLOSED, EnumSet.of(Status.PENDING),
            Status.NO_SALE, EnumSet.of(Status.PENDING));

    private static ReferralForm form(String tier, String third, String phone, String heat, String on, String consent) {
        return new ReferralForm("", "", tier, third, phone, "", "", "", heat, on, consent);
    }

    private static ReferralForm long_(String third, String phone, String email, String address, String comment) {
        return new ReferralForm("", "", "outside", third, phone, email, address, comment, "1", "2026-03-10", "true");
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
        assertThat(made.day()).isEqualTo(TODAY);
        assertThat(made.consented()).isTrue();
        assertThat(made.details().name()).isEqualTo("Bea Brook");
        assertThat(made.details().phone()).isEqualTo("123");
    }

    @Test
    void a_name_without_agreement_is_a_lead() {
        assertThat(Spoken.alone(
                        form("outside", "Bea Brook", "123", "4", "2026-03-10", "")
                                .check(TODAY),
                        "consent"))
                .contains("is a lead, not a referral");
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
        Problems nobody = form("outside", "", "", "1", "2026-03-10", "true").check(TODAY);
        assertThat(nobody.fields()).containsExactly("third", "phone");
        assertThat(Spoken.at(nobody, "third")).isEqualTo("Please fill this in.");
        assertThat(Spoken.at(nobody, "phone")).startsWith("How can they be reached?");
        var byMail =
                new ReferralForm("", "", "outside", "Bea", "", "bea@kith.example", "", "", "1", "2026-03-10", "true");
        assertThat(wrong(byMail)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "hot", "3.5", "99"})
    void heat_is_one_to_five(String heat) {
        assertThat(Spoken.alone(
                        form("outside", "Bea", "123", heat, "2026-03-10", "true")
                                .check(TODAY),
                        "heat"))
                .isEqualTo("Please write a whole number from 1 to 5.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5"})
    void each_heat_has_its_words(String heat) {
        assertThat(wrong(form("outside", "Bea", "123", heat, "2026-03-10", "true")))
                .isEmpty();
        String english = Spoken.messages().getMessage("referrals.heat." + heat, null, Locale.ENGLISH);
        assertThat(Spoken.messages().getMessage("referrals.heat." + heat, null, Locale.GERMAN))
                .isNotEqualTo(english);
    }

    @Test
    void no_heat_at_all_is_asked_for_and_one_that_was_not_sent_is_the_least() {
        assertThat(Spoken.alone(
                        form("outside", "Bea", "123", "", "2026-03-10", "true").check(TODAY), "heat"))
                .isEqualTo("Please fill this in.");
        assertThat(new ReferralForm(null, null, null, null, null, null, null, null, null, null, null).heat())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, true",
        "2026-03-11, false",
        "2025-03-09, true",
        "2025-03-08, false",
    })
    void it_is_of_the_last_year_to_the_day(String day, boolean right) {
        Problems problems = form("outside", "Bea", "123", "1", day, "true").check(TODAY);
        assertThat(problems.any()).isEqualTo(!right);
        if (!right) {
            assertThat(Spoken.alone(problems, "on")).startsWith("Choose a day of the last year");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "2026-02-30", "10.3.2026"})
    void a_day_is_a_day(String day) {
        assertThat(Spoken.alone(form("outside", "Bea", "123", "1", day, "true").check(TODAY), "on"))
                .startsWith("This is no day.");
    }

    @Test
    void it_goes_inside_or_outside() {
        assertThat(Spoken.alone(
                        form("upside", "Bea", "123", "1", "2026-03-10", "true").check(TODAY), "tier"))
                .isEqualTo("Choose one of the two.");
        for (Tier tier : Tier.values()) {
            assertThat(Tier.of(tier.key())).contains(tier);
        }
        assertThat(Tier.of("INSIDE")).isEmpty();
    }

    @Test
    void each_field_is_as_long_as_it_may_be_and_no_longer() {
        assertThat(wrong(long_("x".repeat(200), "1".repeat(50), "", "y".repeat(300), "z".repeat(1000))))
                .isEmpty();
        Problems all = long_("x".repeat(201), "1".repeat(51), "a".repeat(255), "y".repeat(301), "z".repeat(1001))
                .check(TODAY);
        assertThat(all.fields()).containsExactly("third", "phone", "email", "address", "comment");
        assertThat(Spoken.at(all, "third")).contains("201", "200");
        assertThat(Spoken.at(all, "phone")).contains("51", "50");
        assertThat(Spoken.at(all, "address")).contains("301", "300");
        assertThat(Spoken.at(all, "comment")).contains("1,001", "1,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bea at home", "bea@", "@kith.example", "bea@kith", "bea@kith.example, x@kith.example"})
    void an_address_is_one_of_mail(String email) {
        assertThat(Spoken.alone(long_("Bea", "", email, "", "").check(TODAY), "email"))
                .contains("e-mail address");
    }

    @Test
    void a_new_form_is_of_today_outside_and_agrees_to_nothing() {
        ReferralForm form = ReferralForm.empty("someone", TODAY);
        assertThat(form.tier()).isEqualTo("outside");
        assertThat(form.to()).isEqualTo("someone");
        assertThat(form.consent()).isEmpty();
        assertThat(wrong(form)).containsExactly("third", "phone", "consent");
        assertThat(form.id()).isEqualTo(form.id()).hasToString(form.form());
    }

    @Test
    void a_form_without_its_id_gets_one_and_lines_end_in_one_letter() {
        ReferralForm form = long_("Bea", "1", "", "", "One\r\ntwo");
        assertThat(form.id()).isNotEqualTo(form.id());
        assertThat(form.referral().details().comment()).isEqualTo("One\ntwo");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void it_goes_a_step_at_a_time_and_no_other_way(Status from) {
        for (Status to : Status.values()) {
            assertThat(from.next().contains(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(STEPS.get(from).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void each_stand_has_its_words_and_each_step_its_button(Status status) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(Spoken.messages().getMessage("referrals.status." + status.key(), null, locale))
                    .isNotBlank();
            for (Status next : status.next()) {
                assertThat(Spoken.messages().getMessage("referrals.move." + next.key(), null, locale))
                        .isNotBlank();
                assertThat(Spoken.messages().getMessage("referrals.moved." + next.key(), null, locale))
                        .isNotBlank();
            }
        }
        assertThat(Status.of(status.key())).contains(status);
    }

    @Test
    void nothing_goes_back_to_new() {
        for (Status from : Status.values()) {
            assertThat(from.next()).doesNotContain(Status.NEW, from);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,no one-to-one", "1,one one-to-one", "2,2 one-to-ones", "17,17 one-to-ones"})
    void how_many_one_to_ones_is_said_in_words(int many, String words) {
        String english =
                Spoken.messages().getMessage("referrals.one-to-ones.held", new Object[] {many}, Locale.ENGLISH);
        assertThat(english).contains(words, "Only you see");
        assertThat(Spoken.messages().getMessage("referrals.one-to-ones.held", new Object[] {many}, Locale.GERMAN))
                .contains("nur du");
    }
}
