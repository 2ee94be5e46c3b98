package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

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
}
