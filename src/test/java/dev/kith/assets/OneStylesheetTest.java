package dev.kith.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

class OneStylesheetTest {
    @Test
    void every_import_is_replaced_by_its_file_and_the_order_of_layers_stays_first() throws IOException {
        String css = OneStylesheet.inline(new ClassPathResource("static/css/kith.css"));

        assertThat(css)
                .startsWith("@layer reset, base, components, pages, utilities;")
                .doesNotContain("@import");
        assertThat(css).contains("--raw-paper:", ".button {", "@media print");
        assertThat(css.indexOf("--raw-paper:")).isLessThan(css.indexOf(".button {"));
    }

    @Test
    void a_browser_is_sent_the_whole_sheet_and_other_files_as_they_are() throws Exception {
        assertThat(get("css/kith.css")).contains(".button {").doesNotContain("@import");
        assertThat(get("js/kith.js"))
                .isEqualTo(new ClassPathResource("static/js/kith.js").getContentAsString(StandardCharsets.UTF_8));
    }

    private static String get(String file) throws Exception {
        var files = new ResourceHttpRequestHandler();
        files.setLocations(List.of(new ClassPathResource("static/")));
        files.setResourceTransformers(List.of(new OneStylesheet()));
        files.afterPropertiesSet();
        var request = new MockHttpServletRequest("GET", "/" + file);
        request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, file);
        var response = new MockHttpServletResponse();
        files.handleRequest(request, response);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
