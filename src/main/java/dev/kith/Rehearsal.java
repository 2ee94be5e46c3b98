package dev.kith;

import dev.kith.platform.Settings;
import dev.kith.storage.StartRefused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;

/** A start on an empty folder with a few visits, from which the JDK learns what the next starts need (JEP 514). */
final class Rehearsal {
    static final String NAME = "rehearse";
    private static final List<String> PAGES = List.of("/", "/sign-in", "/sign-up", "/discover", "/nowhere");
    private static final int ROUNDS = 20;

    private Rehearsal() {}

    /**
     * On settings of its own: a rehearsal must touch nothing that the host has.
     *
     * @param folder an empty one; who asked clears it away
     */
    static void by(Function<Settings, ConfigurableApplicationContext> start, String folder) {
        var settings = Settings.of(List.of("--data", folder, "--port", "0"), Map.of());
        try (var kith = start.apply(settings);
                var visitor = HttpClient.newHttpClient()) {
            for (int i = 0; i < ROUNDS * PAGES.size(); i++) {
                visit(visitor, URI.create("http://127.0.0.1:" + settings.port() + PAGES.get(i % PAGES.size())));
            }
        } catch (IOException e) {
            throw new StartRefused("The rehearsal failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void visit(HttpClient visitor, URI page) throws IOException, InterruptedException {
        visitor.send(HttpRequest.newBuilder(page).header("Accept", "text/html").build(), BodyHandlers.discarding());
    }
}
