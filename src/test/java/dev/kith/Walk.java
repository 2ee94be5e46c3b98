package dev.kith;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/** From page to page by their links, each route once; sends each form on the way empty where it asks for something. */
final class Walk {
    private static final String LINKS =
            "[...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)";
    private static final String ASKING =
            "[...document.querySelectorAll('main form[method=post]')].filter(f => f.querySelector('[required]')).map(f => f.getAttribute('action').split('?')[0])";
    private static final String SEND_EMPTY = """
            path => {
              const form = [...document.querySelectorAll('main form[method=post]')].find(f => f.getAttribute('action').split('?')[0] === path && f.querySelector('[required]'));
              form.querySelectorAll('[required]').forEach(field => field.value = '');
              HTMLFormElement.prototype.submit.call(form);
            }""";
    private static final String DEAD_ENDS = """
            () => [...document.querySelectorAll('#problems a')].filter(a => !document.querySelector(a.getAttribute('href'))).map(a => a.outerHTML)""";

    private final Page page;
    private final List<Routes.Route> routes;
    private final Function<Page, List<String>> look;
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final Set<String> tried = new LinkedHashSet<>();
    private final Set<String> sent;
    private final List<String> wrong = new ArrayList<>();

    /** @param sent the forms that need not be sent again; grows */
    Walk(Page page, List<Routes.Route> routes, Set<String> sent, Function<Page, List<String>> look) {
        this.sent = sent;
        this.page = page;
        this.routes = routes;
        this.look = look;
    }

    /** The routes that were looked at, each with an address of it. */
    Map<String, String> seen() {
        return seen;
    }

    List<String> wrong() {
        return wrong;
    }

    /** These addresses and no other, and where nothing is, the page that says so. */
    Walk at(String... addresses) {
        for (String address : addresses) {
            visit(address, new ArrayDeque<>(), 499);
        }
        return this;
    }

    /** These addresses, and from them wherever a link leads to a route not yet seen. */
    Walk from(String... addresses) {
        Queue<String> next = new ArrayDeque<>();
        for (String address : addresses) {
            visit(address, next, 399);
        }
        while (!next.isEmpty()) {
            String address = next.remove();
            String route = route("GET", address);
            if (!tried.contains(route)) {
                visit(address, next, 399);
            }
        }
        return this;
    }

    private void visit(String address, Queue<String> next, int worst) {
        tried.add(route("GET", address));
        Response answer = opened(address);
        if (answer == null || !answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return;
        }
        String here = URI.create(page.url()).getPath();
        seen.put(route("GET", here), here);
        if (answer.status() > worst) {
            wrong.add(address + ": status " + answer.status());
        }
        lookAt(address);
        for (Object link : (List<?>) page.evaluate(LINKS)) {
            String route = route("GET", (String) link);
            if (!route.isEmpty() && !tried.contains(route)) {
                next.add((String) link);
            }
        }
        for (Object action : (List<?>) page.evaluate(ASKING)) {
            if (sent.add(route("POST", (String) action))) {
                page.navigate(address);
                sendEmpty((String) action);
            }
        }
    }

    @SuppressWarnings("deprecation") // its address is the form's page again, so nothing else tells when it has come
    private void sendEmpty(String action) {
        Response answer = page.waitForNavigation(() -> page.evaluate(SEND_EMPTY, action));
        String where = "POST " + action;
        if (answer.status() != 422) {
            wrong.add(where + ", sent empty: status " + answer.status());
            return;
        }
        ((List<?>) page.evaluate(DEAD_ENDS)).forEach(link -> wrong.add(where + ": leads nowhere: " + link));
        if (page.locator("#problems").count() == 0) {
            wrong.add(where + ": does not say what is wrong");
        }
        lookAt(where);
    }

    /** Fills the first form at an address and looks at the answer, to which no address may lead. */
    Walk sends(String address, Map<String, String> fields) {
        visit(address, new ArrayDeque<>(), 399);
        page.navigate(address);
        fields.forEach(page::fill);
        page.locator("main form button").first().click();
        page.waitForCondition(() ->
                page.locator("main form #" + fields.keySet().iterator().next().substring(1))
                                .count()
                        == 0);
        lookAt("what follows " + address);
        return this;
    }

    private void lookAt(String name) {
        look.apply(page).forEach(problem -> wrong.add(name + ": " + problem));
    }

    /** Null for what the browser keeps as a file instead of showing it. */
    private Response opened(String address) {
        try {
            return page.navigate(address);
        } catch (PlaywrightException e) {
            if (e.getMessage().contains("Download is starting")) {
                return null;
            }
            throw e;
        }
    }

    private String route(String verb, String address) {
        return Routes.answering(routes, verb, URI.create(address).getPath());
    }
}
