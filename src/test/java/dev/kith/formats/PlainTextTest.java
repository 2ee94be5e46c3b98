package dev.kith.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Bring **wool** and __time__.                | Bring wool and time.
                    See [our page](https://loom.example.org).   | See our page (https://loom.example.org).
                    [https://a.example](https://a.example)      | https://a.example
                    '## Programme'                              | Programme
                    * first                                     | - first
                    snake\\_case costs 2 \\* 3                  | snake_case costs 2 * 3
                    2 ** 3 ** 4                                 | 2 ** 3 ** 4
                    [not](javascript:alert(1))                  | [not](javascript:alert(1))
                    <p>a &amp; b</p>                            | a & b
                    """)
    void marks_become_plain_words(String written, String said) {
        assertThat(PlainText.of(written)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    one<br>two<BR/>three                                  | one~two~three
                    <p>one</p><p>two</p>                                  | one~two
                    <p>one</p><p></p><p></p><p>two</p>                    | one~~two
                    <ul><li>wool</li><li>time</li></ul>                   | - wool~- time
                    <a href="https://a.example">our page</a> <b>now</b>   | our page (https://a.example) now
                    <b>see</b><a href="https://a.example"></a>            | see https://a.example
                    <p>a&nbsp;b &lt;3 &quot;c&quot;</p>                   | a b <3 "c"
                    <p>**wool** and <i>time</i></p>                       | wool and time
                    <h2>Programme</h2><p>Bread</p>                        | Programme~Bread
                    <p onclick="x()">Hi</p><script>y()</script>           | Hi~y()
                    """)
    void markup_becomes_lines_and_words(String written, String said) {
        assertThat(PlainText.of(written)).isEqualTo(said.replace('~', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 < 2 and 3 > 2",
                "a &amp; b",
                "if x<y then",
                "mail <ada@kith.example>",
                "***",
                "[ ] bread",
                "#bread",
            })
    void what_only_looks_like_marks_stays(String written) {
        assertThat(PlainText.of(written)).isEqualTo(written);
    }

    @Test
    void words_without_end_are_done_in_time() {
        assertThat(PlainText.of("<".repeat(100_000))).hasSize(100_000);
        assertThat(PlainText.of("[".repeat(50_000) + "](")).hasSize(50_002);
        assertThat(PlainText.of("**a".repeat(30_000))).isNotEmpty();
    }
}
