package dev.kith.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks a page over in one visit, and says in words what is wrong with it. */
public final class Inspection {
    private static final String AXE = axe();
    private static final String VIOLATIONS = """
            async rules => (await axe.run(document, {resultTypes: ['violations'], ...(rules.length ? {runOnly: rules} : {})}))
              .violations.map(v => v.id + ': ' + v.nodes.slice(0, 2).map(n => n.html.slice(0, 200)).join(' and '))""";
    private static final String SIDEWAYS = """
            () => {
              const page = document.documentElement;
              if (page.scrollWidth <= page.clientWidth) return [];
              const widest = [...document.querySelectorAll('main *')].find(e => e.getBoundingClientRect().right > page.clientWidth + 1);
              return ['sticks out sideways: ' + (widest ? widest.outerHTML.slice(0, 160) : 'unseen')];
            }""";
    private static final String WATCH_KEYS = """
            () => {
              window.met = new Set();
              window.dim = new Set();
              document.addEventListener('focusin', e => {
                window.met.add(e.target);
                const ringed = n => n && n !== document.body && (getComputedStyle(n).outlineStyle !== 'none' || getComputedStyle(n).boxShadow !== 'none');
                if (![e.target, e.target.parentElement, e.target.closest('.row')].some(ringed)) window.dim.add(e.target);
              });
              window.wanted = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'radio' && e.checkVisibility());
              document.activeElement.blur();
              return window.wanted.length + 6 * window.wanted.filter(e => ['date', 'time', 'datetime-local'].includes(e.type)).length;
            }""";
    private static final String UNMET = """
            () => [...window.wanted.filter(e => !window.met.has(e) && e.checkVisibility()).map(e => 'no key leads to ' + e.outerHTML.slice(0, 160)),
              ...[...window.dim].map(e => 'nothing shows that the keys are at ' + e.outerHTML.slice(0, 160))]""";

    private Inspection() {}

    /** To the eye and to a screen reader. */
    public static List<String> ofLook(Page page) {
        var found = new ArrayList<>(list(page.evaluate(SIDEWAYS)));
        page.evaluate(AXE);
        found.addAll(list(page.evaluate(VIOLATIONS, List.of())));
        return found;
    }

    /** To the eye by night; after {@link #ofLook}, whose axe it uses. */
    public static List<String> ofNight(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> found = list(page.evaluate(VIOLATIONS, List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found.stream().map(wrong -> "at night " + wrong).toList();
    }

    /** To someone with a keyboard alone: what can be pressed and is not met on the way with Tab, or not seen there. */
    public static List<String> ofKeys(Page page) {
        int stops = ((Number) page.evaluate(WATCH_KEYS)).intValue();
        List<String> found = afterTabs(page, stops + 10);
        // a way that begins at a field in the middle, over rows that scroll, may be longer than there are things to
        // press
        return found.isEmpty() ? found : afterTabs(page, stops);
    }

    private static List<String> afterTabs(Page page, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press("Tab");
        }
        return list(page.evaluate(UNMET));
    }

    private static List<String> list(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
