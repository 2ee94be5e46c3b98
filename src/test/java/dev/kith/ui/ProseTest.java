package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
    @Test
    void an_empty_line_parts_paragraphs_and_a_line_break_lines() {
        assertThat(html("One\ntwo\n\nthree")).isEqualTo("<p>One<br>two</p><p>three</p>");
        assertThat(html("One\r\ntwo\r\n\r\nthree")).isEqualTo("<p>One<br>two</p><p>three</p>");
        assertThat(html("One\n \t \n\n\n two")).isEqualTo("<p>One</p><p>two</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\t\r\n"})
    void nothing_is_no_paragraph(String nothing) {
        assertThat(html(nothing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "</p><form action=https://evil.example>",
                "&lt;b&gt; & <b>",
                "https://evil.example/\"onmouseover=\"alert(1)",
                "https://evil.example/'><script>alert(1)</script>",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>"
            })
    void what_was_typed_is_text_whatever_it_looks_like(String typed) {
        Document page = page(typed);
        assertThat(page.select("body > p")).hasSize(1);
        assertThat(page.select("script, img, form, b")).isEmpty();
        assertThat(page.body().text()).isEqualTo(typed);
        assertThat(page.select("a")).allSatisfy(link -> {
            assertThat(link.attr("href")).startsWith("https://evil.example");
            assertThat(link.attributes().size()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            see https://kith.example/a?b=c&d=e#f now | https://kith.example/a?b=c&d=e#f
            http://kith.example                      | http://kith.example
            (https://kith.example/a).                | https://kith.example/a
            https://kith.example/a, and              | https://kith.example/a
            https://kith.example!?                   | https://kith.example
            <https://kith.example/a>                 | https://kith.example/a
            https://kith.example/Straße/読            | https://kith.example/Straße/読
            """)
    void an_address_can_be_followed_and_its_full_stop_is_the_sentences(String typed, String address) {
        Document page = page(typed);
        assertThat(page.select("a").attr("href")).isEqualTo(address);
        assertThat(page.select("a").attr("rel")).contains("nofollow").contains("noopener");
        assertThat(page.body().text()).isEqualTo(typed);
    }

    @Test
    void several_addresses_are_several_links() {
        assertThat(page("https://a.example and https://b.example.").select("a").eachText())
                .containsExactly("https://a.example", "https://b.example");
    }

    @Test
    void an_address_without_its_scheme_stays_text() {
        assertThat(page("www.kith.example or ftp://kith.example").select("a")).isEmpty();
    }

    private static Document page(String typed) {
        return Jsoup.parseBodyFragment(html(typed));
    }

    private static String html(String typed) {
        var out = new StringOutput();
        Prose.of(typed).writeTo(new OwaspHtmlTemplateOutput(out));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://wiki.example/Kith_(poem)     | https://wiki.example/Kith_(poem)",
                "https://wiki.example/Kith_(poem).    | https://wiki.example/Kith_(poem)",
                "(https://wiki.example/Kith_(poem)).  | https://wiki.example/Kith_(poem)",
                "https://wiki.example/(a)/(b))        | https://wiki.example/(a)/(b)",
                "[https://kith.example/x]             | https://kith.example/x",
                "https://kith.example/?q=a:b;         | https://kith.example/?q=a:b"
            })
    void a_bracket_that_an_address_opened_belongs_to_it_and_any_other_to_the_sentence(String typed, String address) {
        assertThat(page(typed).select("a").eachAttr("href")).containsExactly(address);
        assertThat(page(typed).body().text()).isEqualTo(typed);
    }

    @Test
    void twenty_thousand_brackets_are_no_part_of_an_address() {
        assertThat(page("https://kith.example/" + ")".repeat(20_000))
                        .select("a")
                        .eachAttr("href"))
                .containsExactly("https://kith.example/");
    }
}
