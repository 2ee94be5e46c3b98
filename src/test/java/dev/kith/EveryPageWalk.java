package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.demo.Demo;
import dev.kith.platform.Settings;
import dev.kith.testing.BrowserTest;
import dev.kith.testing.Chromium;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page that a link leads to, in a year of the cast: as a member who organizes, as the host, as a visitor. Takes
 * minutes, so it is asked for by name: {@code mvn test -Dtest=EveryPageWalk}.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageWalk {
    private static final String ANY_ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final int FEWEST_PAGES = 25;

    @Autowired
    private Chromium chromium;

    @Autowired
    private Settings settings;

    @Autowired
    private Accounts accounts;

    private Member amara;
    private Member hugo;

    @BeforeAll
    void aYearPasses(@Autowired Demo demo) {
        demo.play();
        amara = accounts.member(Cast.AMARA.email()).orElseThrow();
        hugo = accounts.member(Cast.HUGO.email()).orElseThrow();
    }

    @Test
    void each_is_open_to_all_in_both_colours_and_stays_within_a_phone() {
        List<String> wrong = new ArrayList<>();
        try (var window = chromium.window(Chromium.PHONE)) {
            int seen = walk(chromium.signedIn(window, amara), page -> wrong.addAll(complaints(page)));
            assertThat(seen).isGreaterThan(FEWEST_PAGES);
        }
        assertThat(wrong).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void each_of_the_host_s_and_the_visitor_s_is_so_too_at_a_desk() {
        List<String> wrong = new ArrayList<>();
        try (var window = chromium.window(Chromium.DESK);
                var stranger = chromium.window(Chromium.DESK)) {
            walk(chromium.signedIn(window, hugo), page -> wrong.addAll(complaints(page)));
            Page visitor = stranger.newPage();
            visitor.navigate("/discover");
            walk(visitor, page -> wrong.addAll(complaints(page)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_is_reached_and_worked_by_keys_alone() {
        List<String> wrong = new ArrayList<>();
        try (var window = chromium.window(Chromium.DESK)) {
            walk(chromium.signedIn(window, amara), page -> wrong.addAll(unreached(page)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_says_what_it_is_without_scripts() {
        List<String> wrong = new ArrayList<>();
        try (var window = chromium.window(Chromium.PHONE, ColorScheme.LIGHT, false)) {
            walk(chromium.signedIn(window, amara), page -> {
                if (page.locator("main h1").count() != 1) {
                    wrong.add(page.url() + " has no heading");
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** From page to page by its links, each kind of page once. */
    private int walk(Page page, Consumer<Page> look) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>();
        Queue<String> next = new ArrayDeque<>(List.of(page.url()));
        while (!next.isEmpty()) {
            String url = next.remove();
            String kind = url.replaceAll(ANY_ID, "{id}")
                    .replaceAll("\\?.*", "")
                    .replaceAll("/(tickets|invitations|met)/.*", "/$1/{x}");
            if (seen.merge(kind, 1, Integer::sum) > 1) {
                continue;
            }
            Response answer = opened(page, url);
            if (answer == null) {
                continue;
            }
            assertThat(answer.status()).as(url).isLessThan(400);
            look.accept(page);
            for (Object link : (List<?>) page.evaluate(
                    "[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href.split('#')[0])")) {
                String to = (String) link;
                boolean ours = to.startsWith(settings.baseUrl());
                if (ours && known.add(to)) {
                    next.add(to);
                }
            }
        }
        return seen.size();
    }

    /** Null for what the browser keeps as a file instead of showing it. */
    private static @Nullable Response opened(Page page, String url) {
        try {
            return page.navigate(url);
        } catch (PlaywrightException e) {
            if (e.getMessage().contains("Download is starting")) {
                return null;
            }
            throw e;
        }
    }

    private static List<String> complaints(Page page) {
        List<String> found = new ArrayList<>();
        int wide = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (wide > 0) {
            found.add(page.url() + " sticks out by " + wide + " px");
        }
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(v -> found.add(page.url() + " " + v.getId() + " "
                        + v.getNodes().getFirst().getHtml()));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        new AxeBuilder(page)
                .withRules(List.of("color-contrast"))
                .analyze()
                .getViolations()
                .forEach(v -> found.add(
                        page.url() + " at night " + v.getNodes().getFirst().getHtml()));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    /** What can be pressed with a finger and is not met on the way with Tab. */
    private static List<String> unreached(Page page) {
        int count = ((Number) page.evaluate("""
                () => {
                  window.wanted = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(e =>
                    e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.type !== 'radio' && e.checkVisibility());
                  window.met = new Set();
                  return window.wanted.length;
                }""")).intValue();
        page.evaluate("document.activeElement.blur()");
        for (int i = 0; i < count + 10; i++) {
            page.keyboard().press("Tab");
            page.evaluate("window.met.add(document.activeElement)");
        }
        return ((List<?>)
                        page.evaluate(
                                "window.wanted.filter(e => !window.met.has(e) && e.checkVisibility()).map(e => e.outerHTML.slice(0, 120))"))
                .stream().map(e -> page.url() + " " + e).toList();
    }
}
