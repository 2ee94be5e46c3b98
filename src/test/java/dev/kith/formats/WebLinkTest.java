package dev.kith.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/a",
        "www.example.org, https://www.example.org",
        "//example.org, https://example.org",
        "example.org:8443/x, https://example.org:8443/x",
        "https://www.linkedin.com/in/josé, https://www.linkedin.com/in/josé",
    })
    void a_web_address_is_kept_and_completed(String said, String link) {
        assertThat(WebLink.of(said)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)//a.b",
                "data:text/html,x",
                "x-apple:ada",
                "http://",
                "nowhere",
                "a b.c",
                ""
            })
    void anything_else_is_no_link(String said) {
        assertThat(WebLink.of(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/in/Ada-L-1",
                "https://www.linkedin.com/in/ada-l-1/",
                "http://de.linkedin.com/in/ada-l-1?trk=x",
                "linkedin.com/in/ada-l-1#top"
            })
    void a_profile_has_one_name_however_its_address_is_written(String link) {
        assertThat(WebLink.linkedInSlug(link)).contains("ada-l-1");
    }
}
