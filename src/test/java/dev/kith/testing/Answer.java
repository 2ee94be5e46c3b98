package dev.kith.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;

/** What came back from a request. */
public record Answer(MockHttpServletResponse response) {
    public int status() {
        return response.getStatus();
    }

    public String location() {
        return String.valueOf(response.getHeader("Location"));
    }

    public String body() {
        return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    public Document page() {
        return Jsoup.parse(body());
    }

    /** The page's words, without markup. */
    public String text() {
        return page().text();
    }

    public List<String> texts(String css) {
        return page().select(css).eachText();
    }

    /** What a form's fields hold now, by name. */
    public Map<String, String> form(String action) {
        Element form = page().selectFirst("form[action=" + action + "]");
        assertThat(form).as("a form that posts to %s", action).isNotNull();
        return form.select("input[name], textarea[name], select[name]").stream()
                .filter(field -> !field.attr("name").startsWith("_csrf"))
                .filter(field -> !List.of("checkbox", "radio").contains(field.attr("type")) || field.hasAttr("checked"))
                .collect(Collectors.toMap(f -> f.attr("name"), Answer::value, (a, b) -> a + "," + b));
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            // a browser drops the first line break of a text area
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    public Answer ok() {
        return is(200);
    }

    public Answer is(int status) {
        assertThat(status())
                .as("status; the page says: %s", status() == status ? "" : text())
                .isEqualTo(status);
        return this;
    }

    /** A write was taken and leads on to {@code path}. */
    public Answer leadsTo(String path) {
        is(303);
        assertThat(location()).isEqualTo(path);
        return this;
    }

    /** The form came back filled, with messages. */
    public Answer comesBack() {
        is(422);
        assertThat(page().select("form")).as("the form again").isNotEmpty();
        return this;
    }

    public Answer says(String words) {
        assertThat(text()).contains(words);
        return this;
    }

    public Answer saysNot(String words) {
        assertThat(text()).doesNotContain(words);
        return this;
    }
}
