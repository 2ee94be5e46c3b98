package dev.kith.testing;

import dev.kith.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Points the program at the test's database and mail server, and leaves jobs to the test. */
class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final TestMail MAIL = new TestMail();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("kith.jobs=false").applyTo(context);
        Settings settings = of(folder(), TestDatabase.fresh());
        ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings);
    }

    static Settings of(Path data, String databaseUrl) {
        return new Settings(
                data,
                0,
                "127.0.0.1",
                "http://localhost:8080",
                new Settings.Database(databaseUrl, TestDatabase.user(), TestDatabase.password()),
                new Settings.MailServer(false, "127.0.0.1", MAIL.port(), null, null),
                "kith@kith.example",
                Settings.Registration.OPEN);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kith-data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
