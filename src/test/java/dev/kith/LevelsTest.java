package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The folder list is the architecture: a folder may use only folders above it, templates included. */
class LevelsTest {
    private static final List<List<String>> LEVELS = List.of(
            List.of("kernel", "storage", "assets"),
            List.of("platform"),
            List.of("ui", "places", "uploads", "search", "meaning", "graph"),
            List.of("matching", "drafts", "formats"),
            List.of("accounts"),
            List.of("profiles", "settings", "cards", "moments"),
            List.of("people", "groups"),
            List.of("events", "joining", "finding", "sheet", "duplicates"),
            List.of("tickets", "agenda"),
            List.of("checkin", "notices", "subjects"),
            List.of("encounters"),
            List.of("reach", "followups", "asks", "codes"),
            List.of("coffees", "giving"),
            List.of("introductions", "referrals", "updates", "helping"),
            List.of("doors", "gifts"),
            List.of("discover", "circles", "progress", "chapters"),
            List.of("company"),
            List.of("notify", "calendars", "addressbook", "federation", "imports", "api"),
            List.of("archives"),
            List.of("home", "host", "demo"));

    private final ApplicationModules folders = ApplicationModules.of(Kith.class);

    @Test
    void no_folder_uses_one_that_it_did_not_name() {
        folders.verify();
    }

    @Test
    void every_folder_stands_on_a_level_and_calls_only_downhill() {
        Map<String, Integer> level = levels();
        for (ApplicationModule folder : folders) {
            String name = folder.getIdentifier().toString();
            assertThat(level).as("a level for each folder").containsKey(name);
            folder.getDirectDependencies(folders)
                    .uniqueModules()
                    .map(used -> used.getIdentifier().toString())
                    .forEach(used -> assertThat(isDownhill(level, name, used))
                            .as("%s may use %s", name, used)
                            .isTrue());
        }
    }

    private static boolean isDownhill(Map<String, Integer> level, String folder, String used) {
        return level.getOrDefault(used, Integer.MAX_VALUE) < level.getOrDefault(folder, -1);
    }

    private static Map<String, Integer> levels() {
        Map<String, Integer> level = new HashMap<>();
        for (int i = 0; i < LEVELS.size(); i++) {
            for (String folder : LEVELS.get(i)) {
                level.put(folder, i);
            }
        }
        return level;
    }
}
