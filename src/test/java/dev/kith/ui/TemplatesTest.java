package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The components every page is made of, rendered without a server. */
class TemplatesTest {
    private final Ui ui = SampleUi.visitor();

    @Test
    void a_field_that_failed_keeps_what_was_typed_and_points_at_its_message() {
        String html = field("mail", "jonas@ \"<b", "problems", SampleUi.problems());

        assertThat(html)
                .contains("value=\"jonas@ &#34;&lt;b\"", "aria-invalid=\"true\"", "aria-describedby=\"mail-problem\"")
                .contains("id=\"mail-problem\"", "This does not look like an e-mail address.");
    }

    @Test
    void a_field_in_order_says_nothing_of_problems() {
        assertThat(field("phone", "123", "problems", SampleUi.problems()))
                .doesNotContain("aria-invalid", "aria-describedby", "problem");
    }

    @Test
    void a_password_is_never_sent_back() {
        assertThat(field("password", "secret", "type", "password")).doesNotContain("secret");
    }

    @Test
    void a_field_that_may_stay_empty_says_so() {
        assertThat(field("phone", "", "required", false)).contains("optional");
        assertThat(field("phone", "", "required", true))
                .doesNotContain("optional")
                .contains(" required");
    }

    @Test
    void a_text_area_keeps_its_first_line_break() {
        assertThat(render("area", Map.of("name", "note", "label", "Note", "value", "\nsecond line")))
                .contains(">\n\nsecond line</textarea>");
    }

    @Test
    void the_chosen_option_is_marked() {
        var options = List.of(new Option("a", "One"), new Option("b", "Two"));
        var params = Map.<String, Object>of("name", "x", "label", "X", "value", "b", "options", options);

        assertThat(render("select", params)).contains("<option value=\"b\" selected>Two");
        assertThat(render("radio", params)).containsPattern("value=\"b\" checked");
    }

    @Test
    void the_summary_counts_and_links_to_the_fields() {
        assertThat(render("problems", Map.of("problems", SampleUi.problems())))
                .contains("Please look at 2 things", "href=\"#name\"", "href=\"#mail\"");
        assertThat(render("problems", Map.of("problems", Problems.none().email("mail", "x"))))
                .contains("Please look at one thing");
        assertThat(render("problems", Map.of("problems", Problems.none()))).isBlank();
    }

    @Test
    void a_flash_offers_the_way_back_and_carries_the_token() {
        String html = StylePage.render("said", Map.of("ui", SampleUi.member()));

        assertThat(html).contains("Jonas Weber is in your list.", "action=\"/undo\"", "_csrf");
        assertThat(render("said", Map.of())).isBlank();
    }

    @Test
    void the_frame_offers_each_reader_their_own_way() throws IOException {
        String member = StylePage.pages().get("member");
        String visitor = StylePage.pages().get("visitor");

        assertThat(member)
                .contains(
                        "id=\"flash\" role=\"status\"",
                        "href=\"/people\"",
                        "href=\"/host\"",
                        "data-find",
                        "aria-current=\"page\"");
        assertThat(visitor).contains("href=\"/sign-in\"").doesNotContain("href=\"/people\"", "data-find");
    }

    @Test
    void pages_hold_no_inline_style_and_no_inline_script() throws IOException {
        StylePage.pages()
                .forEach((name, html) -> assertThat(html)
                        .as(name)
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern("\\son[a-z]+=")
                        .doesNotContainPattern("<script(?![^>]*src=)"));
    }

    @Test
    void the_style_page_is_written_to_be_looked_at() throws IOException {
        StylePage.main(new String[0]);

        assertThat(Path.of("target/style/member.html")).isNotEmptyFile();
    }

    @Test
    void every_refusal_has_words_in_every_language() {
        for (Locale language : Messages.LANGUAGES) {
            for (int status : List.of(400, 401, 403, 404, 405, 410, 413, 500, 503)) {
                Ui reader = SampleUi.of(language, null, null);
                assertThat(StylePage.render("error", Map.of("ui", reader, "status", status)))
                        .contains("<h1", "href=\"/\"")
                        .doesNotContain("ui.error");
            }
        }
    }

    private String field(String name, String value, String param, Object given) {
        return render("field", Map.of("name", name, "label", "Label", "value", value, param, given));
    }

    private String render(String template, Map<String, Object> params) {
        var all = new HashMap<>(params);
        all.put("ui", ui);
        return StylePage.render(template, all);
    }
}
