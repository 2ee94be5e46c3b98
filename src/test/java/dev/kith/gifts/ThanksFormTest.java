package dev.kith.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ui.Problems;
import dev.kith.ui.Spoken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word of thanks as it is typed, and what is said where something is wrong with it or with a gift. */
class ThanksFormTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private static ThanksForm form(String text, String amount, String currency) {
        return new ThanksForm("", text, amount, currency);
    }

    private static Problems check(String text, String amount, String currency) {
        return form(text, amount, currency).check();
    }

    @Test
    void words_are_enough_and_are_needed() {
        assertThat(check("Thank you", "", "").any()).isFalse();
        assertThat(Spoken.alone(check("", "", ""), "text")).isEqualTo("Please fill this in.");
        assertThat(Spoken.alone(check(" \n ", "", ""), "text")).isEqualTo("Please fill this in.");
        assertThat(new ThanksForm(null, null, null, null).check().fields()).containsExactly("text");
    }

    @Test
    void five_hundred_letters_fit() {
        assertThat(check("x".repeat(500), "", "").any()).isFalse();
        assertThat(Spoken.alone(check("x".repeat(501), "", ""), "text")).contains("501", "500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "0", "-5", "1.234.5", "1e5", "12 EUR", "٣", "1,2,3", "0.00", "1000000000000"})
    void an_amount_is_more_than_nothing_and_a_number(String amount) {
        assertThat(Spoken.alone(check("Thanks", amount, "EUR"), "amount")).contains("A number, like 1250");
        assertThat(form("Thanks", amount, "EUR").came()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1250, 1250",
        "'1,250.50', 1250.50",
        "'1.250,50', 1250.50",
        "'1 250', 1250",
        "1’250, 1250",
        "0.01, 0.01",
        "'0,5', 0.5",
        "'999999999999.99', 999999999999.99",
        "'1,250', 1250",
        "'1.250.000', 1250000",
    })
    void it_is_read_as_people_write_it(String amount, BigDecimal value) {
        assertThat(check("Thanks", amount, "EUR").any()).isFalse();
        assertThat(form("Thanks", amount, "EUR").came().orElseThrow().value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shells", "EURO", "€", "ZZZ", "12"})
    void an_amount_is_of_a_currency(String currency) {
        assertThat(Spoken.alone(check("Thanks", "5", currency), "currency")).contains("Three letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "eur", " usd ", "CHF", "JPY"})
    void which_has_three_letters_small_or_large(String currency) {
        assertThat(check("Thanks", "5", currency).any()).isFalse();
        assertThat(form("Thanks", "5", currency).came().orElseThrow().currency())
                .isEqualTo(Currency.getInstance(currency.strip().toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void without_an_amount_no_currency_is_wrong_and_nothing_came() {
        assertThat(check("Thanks", "", "Shells").any()).isFalse();
        assertThat(form("Thanks", "", "EUR").came()).isEmpty();
        assertThat(form("Thanks", " ", "EUR").came()).isEmpty();
    }

    @Test
    void each_thing_that_is_wrong_is_told_at_its_own_field() {
        assertThat(check("", "much", "Shells").fields()).containsExactly("text", "amount", "currency");
    }

    @Test
    void a_draft_keeps_its_id_and_line_ends_are_one_letter() {
        ThanksForm drafted = ThanksForm.drafted("Dear Vera", "EUR");
        assertThat(drafted.id()).hasToString(drafted.form());
        assertThat(drafted.amount()).isEmpty();
        assertThat(drafted.check().any()).isFalse();
        assertThat(form("Dear\r\nVera", "", "").text()).isEqualTo("Dear\nVera");
        assertThat(form("", "", "").id()).isNotEqualTo(form("", "", "").id());
    }

    @Test
    void a_gift_says_what_is_wrong_in_words() {
        assertThat(Spoken.alone(new GiftForm("", "lent", "A book", "2026-03-10").check(TODAY), "way"))
                .isEqualTo("Choose one of the two.");
        assertThat(Spoken.alone(new GiftForm("", "given", "A book", "2026-03-11").check(TODAY), "on"))
                .isEqualTo("That day is still to come.");
        assertThat(Spoken.alone(new GiftForm("", "given", "A book", "soon").check(TODAY), "on"))
                .startsWith("This is no day.");
        assertThat(Spoken.alone(new GiftForm("", "given", "x".repeat(501), "2026-03-10").check(TODAY), "gift"))
                .contains("501");
        assertThat(Spoken.alone(new GiftForm("", "given", "\n", "2026-03-10").check(TODAY), "gift"))
                .isEqualTo("Please fill this in.");
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01,true", "1899-12-31,false", "2026-03-10,true", "0001-01-01,false"})
    void a_gift_is_of_a_day_that_someone_alive_may_remember(String day, boolean right) {
        assertThat(new GiftForm("", "given", "A book", day).check(TODAY).any()).isEqualTo(!right);
    }
}
