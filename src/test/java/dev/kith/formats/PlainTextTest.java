package dev.kith.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Bring **wool** and __time__.                | Bring wool and time.
                    See [our page](https://loom.example.org).   | See our page (https://loom.example.org).
                    [https://a.example](https://a.example)      | https://a.example
                    ## Programme                                | Programme
                    * first                                     | - first
                    snake\\_case costs 2 \\* 3                  | snake_case costs 2 * 3
                    2 ** 3 ** 4                                 | 2 ** 3 ** 4
                    [not](javascript:alert(1))                  | [not](javascript:alert(1))
                    <p>a &amp; b</p>                            | a & b
                    """)
    void marks_become_plain_words(String written, String said) {
        assertThat(PlainText.of(written)).isEqualTo(said);
    }
}
