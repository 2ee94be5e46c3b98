package dev.kith;

import dev.kith.platform.Command;
import dev.kith.platform.CommandLine;
import dev.kith.platform.MachineRoom;
import dev.kith.platform.Settings;
import dev.kith.storage.DataFolder;
import dev.kith.storage.StartRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Brings Kith up for one command line, and says where it is. */
final class Start {
    /** Served while it runs, on a folder that goes with it. */
    private static final String DEMO = "demo";

    /** Done and over, with nobody looking on. */
    private static final List<String> ERRANDS = List.of("import", "match");

    private final CommandLine line;

    Start(CommandLine line) {
        this.line = line;
    }

    void go() {
        switch (line.command()) {
            case "run" -> run();
            case DEMO -> demo();
            default -> errand();
        }
    }

    private void run() {
        if (!line.arguments().isEmpty()) {
            throw StartRefused.wrongCommand(
                    "run does not know " + line.arguments().getFirst());
        }
        say(up(line.settings()), line.settings());
    }

    private void demo() {
        Settings settings = line.settings();
        if (!line.folderNamed()) {
            settings = settings.on(Path.of(System.getProperty("user.home"), ".kith-demo"));
            Path folder = settings.data();
            DataFolder.clear(folder);
            SpringApplication.getShutdownHandlers().add(() -> DataFolder.clear(folder));
        }
        var kith = up(settings);
        int code = command(kith).run(line.arguments());
        if (code != 0) {
            System.exit(code);
        }
        say(kith, settings);
    }

    private void errand() {
        if (!ERRANDS.contains(line.command())) {
            throw StartRefused.wrongCommand("there is no command " + line.command() + "; see ./kith help");
        }
        try (var kith = up(line.settings().unheard())) {
            System.exit(command(kith).run(line.arguments()));
        }
    }

    private Command command(ConfigurableApplicationContext kith) {
        return kith.getBeansOfType(Command.class).values().stream()
                .filter(each -> each.name().equals(line.command()))
                .findFirst()
                .orElseThrow(() -> StartRefused.wrongCommand("this Kith has no " + line.command()));
    }

    static ConfigurableApplicationContext up(Settings settings) {
        var room = new MachineRoom(settings);
        try {
            var application = new SpringApplication(Kith.class);
            application.setAddCommandLineProperties(false);
            application.addInitializers(
                    context -> context.getEnvironment().getPropertySources().addFirst(web(settings)), room);
            var kith = application.run();
            kith.getBean(DataFolder.class).note(settings.baseUrl());
            return kith;
        } catch (RuntimeException e) {
            room.leave();
            throw e;
        }
    }

    private static MapPropertySource web(Settings settings) {
        return new MapPropertySource(
                "settings",
                Map.of(
                        "server.port",
                        settings.port(),
                        "server.address",
                        settings.bind(),
                        "server.tomcat.basedir",
                        DataFolder.work(settings.data()).toAbsolutePath()));
    }

    private static void say(ConfigurableApplicationContext kith, Settings settings) {
        String mail = settings.mailServer() == null
                ? "no mail server set: mails are kept in " + settings.data().resolve("outbox")
                : "by " + settings.mailServer() + " from " + settings.mailFrom();
        System.out.println("""

                Kith runs at %s
                  data  %s
                  mail  %s
                  stop  Ctrl-C
                """.formatted(settings.baseUrl(), settings.data(), mail));
    }
}
