package dev.kith;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Promises of the project that a machine can keep. */
class RulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kith");

    @Test
    void time_comes_from_the_one_clock() {
        for (Class<?> time :
                new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
            noClasses()
                    .should()
                    .callMethod(time, "now")
                    .because("time is the injected clock")
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("KithClock")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("time is the injected clock")
                .check(CLASSES);
    }

    @Test
    void nothing_is_named_for_what_it_is_not() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO)")
                .because("names say what a user would say")
                .check(CLASSES);
    }

    @Test
    void no_folder_outgrows_a_reader() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/kith"))) {
            Map<Path, Long> perFolder = files.filter(f -> f.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            assertThat(perFolder)
                    .allSatisfy((folder, count) ->
                            assertThat(count).as("Java files in %s", folder).isLessThanOrEqualTo(FILES_A_FOLDER));
        }
    }

    /** "About 20"; beyond that a folder is split by capability. */
    private static final long FILES_A_FOLDER = 22;
}
