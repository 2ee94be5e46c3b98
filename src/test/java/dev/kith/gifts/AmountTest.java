package dev.kith.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1250; 1250",
                "1250.5; 1250.5",
                "1250,50; 1250.50",
                "1,250; 1250",
                "1.250; 1250",
                "1,250.50; 1250.50",
                "1.250,50; 1250.50",
                "1 250,50; 1250.50",
                "1’250.50; 1250.50",
                "12,345,678.90; 12345678.90",
                "0.01; 0.01",
                "999999999999.99; 999999999999.99"
            })
    void a_number_is_read_as_people_write_it(String typed, BigDecimal value) {
        assertThat(Amount.number(typed)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "much",
                "0",
                "0.00",
                "-5",
                "+5",
                "1e6",
                "1,2,3",
                "1.250.50",
                "1,250,5",
                "1,25,000",
                "1.234.567,8.9",
                "12.345,678.90",
                "1000000000000",
                ".50",
                "5.",
                "5.123456",
                "0x10",
                "１２",
                "1,,000",
                "EUR 5"
            })
    void anything_else_is_none(String typed) {
        assertThat(Amount.number(typed)).isEmpty();
    }

    @Test
    void a_currency_has_three_letters_that_are_known() {
        assertThat(Amount.currency(" eur ")).contains(Currency.getInstance("EUR"));
        assertThat(Amount.currency("")).isEmpty();
        assertThat(Amount.currency("Shells")).isEmpty();
        assertThat(Amount.currency("ZZZ")).isEmpty();
    }

    @Test
    void it_is_said_in_the_readers_way() {
        var amount = new Amount(new BigDecimal("1250.50"), Currency.getInstance("EUR"));
        assertThat(amount.in(Locale.ENGLISH)).contains("1,250.50");
        assertThat(amount.in(Locale.GERMANY)).contains("1.250,50", "€");
        assertThat(new Amount(new BigDecimal("80.00"), Currency.getInstance("USD")).in(Locale.US))
                .isEqualTo("$80");
    }

    @Test
    void an_amount_needs_its_currency_and_a_currency_alone_says_nothing() {
        assertThat(new ThanksForm("", "Thank you", "80", "").check().fields()).containsExactly("currency");
        assertThat(new ThanksForm("", "Thank you", "", "EUR").check().any()).isFalse();
        assertThat(new ThanksForm("", "Thank you", "", "EUR").came()).isEmpty();
        assertThat(new ThanksForm("", "Thank you", "80", "chf").came())
                .contains(new Amount(new BigDecimal("80"), Currency.getInstance("CHF")));
    }

    @Test
    void thanks_are_words_and_short() {
        assertThat(new ThanksForm("", " ", "80", "EUR").check().fields()).containsExactly("text");
        assertThat(new ThanksForm("", "x".repeat(501), "", "").check().fields()).containsExactly("text");
        assertThat(new ThanksForm("", "x".repeat(500), "", "").check().any()).isFalse();
    }

    @Test
    void a_thanks_goes_the_way_that_is_open() {
        var here = new Reason(Reason.Kind.REFERRAL, ThanksId.next().value(), "Ida Stone", "", account(), null);
        assertThat(here.reach()).isEqualTo(Reason.Reach.HERE);
        assertThat(here.path()).startsWith("/referrals/").endsWith("/thanks");
        assertThat(here.firstName()).isEqualTo("Ida");
        assertThat(new Reason(Reason.Kind.GIFT, ThanksId.next().value(), "Ida", "", null, null).reach())
                .isEqualTo(Reason.Reach.OWN);
    }

    private static AccountId account() {
        return AccountId.next();
    }
}
