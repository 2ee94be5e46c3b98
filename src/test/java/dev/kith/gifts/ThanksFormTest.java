package dev.kith.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThanksFormTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you |          |     |
            Thank you |          | XXY |
            Thank you | 1250     | EUR |
            Thank you | 1.250,50 | eur |
            Thank you | 1250     |     | currency
            Thank you | 1250     | EURO | currency
            Thank you | lots     | EUR | amount
            Thank you | 0        | EUR | amount
            Thank you | -5       | EUR | amount
            Thank you | 1,2,3    | QQ  | amount,currency
                      |          |     | text
            """)
    void words_are_needed_and_an_amount_needs_its_currency(String text, String amount, String currency, String fields) {
        assertThat(String.join(
                        ",", new ThanksForm("", text, amount, currency).check().fields()))
                .isEqualTo(fields == null ? "" : fields);
    }

    @Test
    void five_hundred_letters_are_enough() {
        assertThat(new ThanksForm("", "x".repeat(500), "", "").check().any()).isFalse();
        assertThat(new ThanksForm("", "x".repeat(501), "", "").check().fields()).containsExactly("text");
    }

    @Test
    void what_came_of_it_is_what_was_typed_and_nothing_where_nothing_was() {
        assertThat(new ThanksForm("", "x", "1.250,50", "eur").came())
                .contains(new Amount(new BigDecimal("1250.50"), Currency.getInstance("EUR")));
        assertThat(new ThanksForm("", "x", "", "EUR").came()).isEmpty();
        assertThat(new ThanksForm("", "x", "1250", "").came()).isEmpty();
        assertThat(new ThanksForm(null, null, null, null).came()).isEmpty();
    }

    @Test
    void a_form_sent_twice_thanks_once() {
        ThanksForm drafted = ThanksForm.drafted("Thank you", "EUR");
        assertThat(drafted.id()).isEqualTo(drafted.id()).hasToString(drafted.form());
        assertThat(new ThanksForm("made up", "x", "", "").id()).isNotNull();
    }

    @Test
    void lines_end_as_they_end_here() {
        assertThat(new ThanksForm("", " a\r\nb ", "", "").text()).isEqualTo("a\nb");
    }
}
