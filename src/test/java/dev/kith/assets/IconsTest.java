package dev.kith.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconsTest {
    @Test
    void an_unknown_icon_is_a_bug_with_its_name() {
        assertThatThrownBy(() -> Icons.shape("unicorn")).hasMessageContaining("unicorn");
    }

    @Test
    void every_icon_that_a_template_names_exists() throws IOException {
        var named = new TreeSet<String>();
        try (var paths = Files.walk(Path.of("src/main/java/dev/kith"))) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".jte")).toList()) {
                Pattern.compile("(?:ui\\.icon\\(name =|icon =) \"([^\"]+)\"")
                        .matcher(Files.readString(path))
                        .results()
                        .forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(Icons.names()).containsAll(named);
    }
}
