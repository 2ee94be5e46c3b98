package dev.kith.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.kith.accounts.Member;
import dev.kith.platform.Settings;
import jakarta.annotation.PreDestroy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real Chromium. Each window is a browser of its own: its cookies, its size, its colours. */
public final class Chromium {
    public static final int PHONE = 360;
    public static final int DESK = 1440;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private final Settings settings;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Chromium(Settings settings) {
        this.settings = settings;
    }

    public BrowserContext window(int width) {
        return window(width, ColorScheme.LIGHT, true);
    }

    public BrowserContext window(int width, ColorScheme colors, boolean scripts) {
        BrowserContext window = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(settings.baseUrl())
                        .setViewportSize(width, width < 500 ? 740 : 900)
                        .setColorScheme(colors)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(scripts));
        window.setDefaultTimeout(20_000);
        window.onConsoleMessage(message -> {
            // htmx says so when one leaves a page before the answer that it asked for
            boolean left = message.text().startsWith("htmx:sendAbort")
                    || message.text().startsWith("htmx:afterRequest");
            if (message.type().equals("error") && !left && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        return window;
    }

    /** A page in a window of its own in which {@code member} is signed in. */
    public Page signedIn(BrowserContext window, Member member) {
        Page page = window.newPage();
        page.navigate("/sign-in");
        page.fill("#email", member.email());
        page.fill("#password", Stage.PASSWORD);
        page.click("main button");
        page.waitForURL(settings.baseUrl() + "/");
        return page;
    }

    /** What the pages said to the console as errors: a refused script or style, a missing file. */
    public List<String> complaints() {
        return complaints;
    }

    /** WCAG 2.2 AA as far as axe can tell. */
    public static void isAccessible(Page page) {
        var results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        assertThat(results.getViolations())
                .as("axe on %s", page.url())
                .extracting(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    /** Nothing sticks out sideways. */
    public static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("too wide: %s", page.url())
                .isEqualTo(0);
    }

    private Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(FLAGS));
        }
        return browser;
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium; ./kith test installs it"));
    }

    @PreDestroy
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
