package dev.kith.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CitiesPageTest {
    private final CitiesPage page = new CitiesPage(new Places());

    private String options(String typed, Locale locale) {
        return Objects.requireNonNull(page.cities(typed, locale).getBody());
    }

    @Test
    void a_half_typed_city_is_answered_with_options() {
        assertThat(options("port", Locale.ENGLISH).lines())
                .hasSize(8)
                .contains("<option value=\"Porto Alegre, Brazil\"></option>")
                .allMatch(line -> line.matches("<option value=\"[^\"<>]+\"></option>"));
    }

    @Test
    void the_options_speak_the_language_of_the_reader() {
        assertThat(options("porto, pt", Locale.GERMANY)).startsWith("<option value=\"Porto, Portugal\">");
        assertThat(options("wien", Locale.GERMANY)).startsWith("<option value=\"Vienna, Österreich\">");
    }

    @Test
    void what_a_name_holds_is_escaped() {
        assertThat(options("cote d'ivoire", Locale.ENGLISH)).doesNotContain("'");
        assertThat(options("l'aquila", Locale.ENGLISH)).contains("<option value=\"L&#39;Aquila, Italy\">");
    }

    @Test
    void nonsense_is_answered_with_nothing() {
        assertThat(options("<script>", Locale.ENGLISH)).doesNotContain("script>");
        assertThat(options("", Locale.ENGLISH)).isEmpty();
        assertThat(options("xyzzyqua", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void the_answer_is_html_in_utf_8() {
        var answer = page.cities("sao", Locale.ENGLISH);
        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.getHeaders().getFirst("Cache-Control")).contains("private");
    }
}
