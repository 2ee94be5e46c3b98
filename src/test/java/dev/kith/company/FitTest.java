package dev.kith.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one looks for and another offers. */
class FitTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A bookkeeper for my shop         | Bookkeeping for small companies
            Someone who knows city permits   | Permits, and how to get them
            Volunteers for Saturday mornings | I volunteer wherever there is soup
            Eine Tischlerin                  | Ich helfe Tischlern
            Photography lessons              | PHOTOGRAPHY
            Café                             | cafe
            """)
    void a_word_of_both_fits_in_whatever_form(String sought, String offered) {
        assertThat(Fit.fits(sought, offered)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Someone to help with anything | Help with anything for people who need something
            A car of my own               | A cat of my own
            Marketing                     | Marble tables, mark my words
            Jemand, der mir hilft         | Hilfe für alle, die etwas suchen
            A designer                    | Woodworking
            """)
    void words_that_say_nothing_fit_nothing(String sought, String offered) {
        assertThat(Fit.fits(sought, offered)).isFalse();
    }

    @Test
    void nothing_fits_nothing() {
        assertThat(Fit.fits("", "")).isFalse();
        assertThat(Fit.fits("bees", "")).isFalse();
        assertThat(Fit.fits("", "bees")).isFalse();
        assertThat(Fit.fits("…, -- !", "?")).isFalse();
    }
}
