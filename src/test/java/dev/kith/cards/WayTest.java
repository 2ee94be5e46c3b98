package dev.kith.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.cards.Way.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAIL  | rosa@kith.example        | mailto:rosa@kith.example
            MAIL  | r?subject=x@kith.example | mailto:r%3Fsubject%3Dx@kith.example
            MAIL  | a&b@kith.example         | mailto:a%26b@kith.example
            PHONE | +351 912 345 678         | tel:+351912345678
            PHONE | (0)30 / 12 34-5          | tel:03012345
            PHONE | +1 555 0100 ext. 12      | tel:+15550100;ext=12
            PHONE | 555-0100 x7              | tel:5550100;ext=7
            LINK  | https://rosa.example     | https://rosa.example
            LINK  | HTTP://rosa.example      | HTTP://rosa.example
            """)
    void it_can_be_pressed(Kind kind, String value, String address) {
        assertThat(new Way(kind, "", value).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "rosa.example", "file:///etc/passwd", ""})
    void a_link_from_an_odd_file_cannot_be_pressed(String value) {
        assertThat(new Way(Kind.LINK, "", value).address()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.rosa.example/, rosa.example",
        "http://rosa.example/blog/, rosa.example/blog",
        "HTTPS://WWW.rosa.example, rosa.example",
        "rosa.example, rosa.example"
    })
    void a_link_is_shown_in_few_words(String value, String shown) {
        assertThat(new Way(Kind.LINK, "", value).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 912 345 678, 912 345 679",
        "PHONE, 12345, 2345",
        "MAIL, rosa@kith.example, rosa@kith.example.org",
        "MAIL, rosa+a@kith.example, rosa@kith.example",
        "LINK, rosa.example/a, rosa.example/b",
        "LINK, pt.rosa.example, rosa.example"
    })
    void what_only_looks_alike_is_two(Kind kind, String one, String other) {
        assertThat(new Way(kind, "", one).sameAs(new Way(kind, "", other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 00351912345678, +351 912 345 678",
        "PHONE, 0043 1 58801, 0043158801",
        "MAIL, ' Rosa@Kith.Example ', rosa@kith.example",
        "LINK, https://rosa.example?utm=1, rosa.example#top",
        "LINK, https://rosa.example///, http://www.rosa.example"
    })
    void two_spellings_are_one(Kind kind, String one, String other) {
        assertThat(new Way(kind, "work", one).sameAs(new Way(kind, "", other))).isTrue();
    }
}
