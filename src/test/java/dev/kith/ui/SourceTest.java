package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class SourceTest {
    @Autowired
    private Stage stage;

    @Test
    void the_foot_of_a_page_leads_anyone_to_the_source_of_this_very_program() throws IOException {
        String link =
                stage.visitor().get("/discover").ok().page().select("footer a").attr("href");
        byte[] zip = stage.visitor().get(link).ok().response().getContentAsByteArray();
        List<String> names = new ArrayList<>();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                names.add(file.getName());
            }
        }
        assertThat(names)
                .contains("kith/kith", "kith/pom.xml", "kith/LICENSE", "kith/src/main/java/dev/kith/ui/layout.jte")
                .noneMatch(name -> name.contains("/target/") || name.contains("/.git/"));
    }
}
