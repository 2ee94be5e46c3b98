package dev.kith.testing;

import dev.kith.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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
        use(context, 8080);
    }

    /** The same on a port that was free a moment ago, which links in mails name. */
    static class OnAPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            int port = freePort();
            TestPropertyValues.of("server.port=" + port).applyTo(context);
            use(context, port);
        }
    }

    private static void use(ConfigurableApplicationContext context, int port) {
        TestPropertyValues.of("kith.jobs=false").applyTo(context);
        Settings settings = of(TestFolder.fresh("kith-data"), port, TestDatabase.fresh());
        ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings);
    }

    private static Settings of(Path data, int port, String databaseUrl) {
        return new Settings(
                data,
                port,
                "127.0.0.1",
                "http://localhost:" + port,
                new Settings.Database(databaseUrl, TestDatabase.user(), TestDatabase.password()),
                new Settings.MailServer(false, "127.0.0.1", MAIL.port(), null, null),
                "kith@kith.example",
                Settings.Registration.OPEN,
                Settings.Model.NONE);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
