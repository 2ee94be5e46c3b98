package dev.kith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.demo.Demo;
import dev.kith.kernel.Ids;
import dev.kith.platform.Keys;
import dev.kith.testing.Browser;
import dev.kith.testing.BrowserTest;
import dev.kith.testing.Chromium;
import dev.kith.testing.Inspection;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.net.URI;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of a year of the cast, to all who may read it: with axe by day and by night, by keys, without scripts. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageBrowserTest {
    /** What answers with a file or with a piece of a page. */
    private static final Set<String> NO_PAGES = Set.of(
            "GET /places/cities",
            "GET /members/{id}/photo",
            "GET /people/{id}/photo",
            "GET /people/{id}/cells/{column}",
            "GET /people/export",
            "GET /settings/download",
            "GET /events/{id}/event.ics",
            "GET /me/code/waiting",
            "GET /people/imports/{id}/progress",
            "GET /host/imports/{id}/progress");

    /** Open before there is a host, and where members are invited: {@link FirstRunBrowserTest}. */
    private static final Set<String> ELSEWHERE = Set.of("GET /first-run", "GET /settings/invitations");

    private static final String CONNECTIONS = """
            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Ada,Sousa,https://www.linkedin.com/in/adasousa,ada@example.org,Loom,Weaver,08 Feb 2024
            """;

    private static final String ARCHIVE = """
            [{"id":"1","name":"Loom Circle","urlname":"loom-circle","description":"We weave.","lat":52.52,"lon":13.4,"city":"Berlin",
            "country":"de","timezone":"Europe/Berlin","joinMode":"OPEN","memberships":{"totalCount":212},"foundedDate":"2015-03-01T10:00:00+01:00"}]
            """;

    private static final LocalDate IN_A_WEEK =
            LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC).plusWeeks(1);

    @Autowired
    private Chromium chromium;

    @Autowired
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Stage stage;

    @Autowired
    private Keys keys;

    @Autowired
    private JdbcClient db;

    private final Map<String, String> seen = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private List<Routes.Route> routes;
    private Member newcomer;

    @BeforeAll
    void aYearPasses(@Autowired Demo demo) {
        routes = Routes.of(mapping).toList();
        demo.play();
        newcomer = stage.member(Cast.GRACE);
    }

    @Test
    void the_cast_signs_in_to_a_year_behind_it() {
        for (Cast who : Cast.values()) {
            if (who != Cast.GRACE) {
                Browser browser = stage.as(of(who));
                assertThat(browser.get("/people").ok().page().select("tbody tr"))
                        .as("%s's people", who)
                        .hasSizeGreaterThan(2);
                assertThat(browser.get("/groups").ok().page().select("main li"))
                        .as("%s's groups", who)
                        .isNotEmpty();
                assertThat(browser.get("/encounters").ok().page().select("main li"))
                        .as("whom %s met", who)
                        .isNotEmpty();
            }
        }
        Browser amara = stage.as(of(Cast.AMARA));
        amara.get("/").ok().says("Send the rules of the railway game");
        assertThat(amara.get("/followups").ok().page().select("main li.row")).isNotEmpty();
        assertThat(amara.get("/discover").ok().page().select("#found li")).hasSizeGreaterThan(5);
        amara.get(event("Yesterday's long game")).ok().says("Whom did you meet?");
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_open_to_all() {
        return Stream.of(
                to(
                        "an organizer with a phone",
                        Chromium.PHONE,
                        it -> chromium.signedIn(it, of(Cast.AMARA)),
                        walk -> walk.from(organizers())),
                to(
                        "an organizer at a desk",
                        Chromium.DESK,
                        it -> chromium.signedIn(it, of(Cast.TOMAS)),
                        walk -> walk.from(requested())),
                to("the host", Chromium.DESK, it -> chromium.signedIn(it, stage.host()), walk -> walk.at(hosts())),
                to(
                        "a newcomer with nothing yet",
                        Chromium.PHONE,
                        it -> chromium.signedIn(it, newcomer),
                        walk -> walk.at(newcomers())),
                to("a visitor with a phone", Chromium.PHONE, BrowserContext::newPage, this::letters),
                to("a visitor at a desk", Chromium.DESK, BrowserContext::newPage, walk -> walk.from("/discover")),
                DynamicTest.dynamicTest("without scripts", this::withoutScripts),
                DynamicTest.dynamicTest(
                        "and none is left out",
                        () -> assertThat(routes.stream()
                                        .filter(route -> route.verb().equals("GET"))
                                        .map(Routes.Route::toString)
                                        .filter(route -> !NO_PAGES.contains(route)
                                                && !ELSEWHERE.contains(route)
                                                && !seen.containsKey(route)))
                                .isEmpty()));
    }

    private DynamicTest to(String whom, int width, Function<BrowserContext, Page> enter, Consumer<Walk> way) {
        return DynamicTest.dynamicTest("to " + whom, () -> {
            try (var window = chromium.window(width)) {
                var walk = new Walk(enter.apply(window), routes, sent, this::look);
                try {
                    way.accept(walk);
                } finally {
                    walk.seen().forEach(seen::putIfAbsent);
                }
                assertThat(walk.wrong()).isEmpty();
            }
            assertThat(chromium.complaints()).isEmpty();
        });
    }

    /** In full where a page is met for the first time. */
    private List<String> look(Page page) {
        var wrong = new ArrayList<>(Inspection.ofLook(page));
        if (looked.add(Routes.answering(routes, "GET", URI.create(page.url()).getPath()))) {
            wrong.addAll(Inspection.ofNight(page));
            wrong.addAll(Inspection.ofKeys(page));
        }
        return wrong;
    }

    /** What Amara's links do not lead to by themselves: an evening of each kind, an import of each stage, her code. */
    private String[] organizers() {
        Browser amara = stage.as(of(Cast.AMARA));
        String group = group("Board Games and Tea");
        String draft = Stage.evening(amara, group, "A game to think about", IN_A_WEEK, "draft");
        String off = Stage.evening(amara, group, "A game that is off", IN_A_WEEK, "publish");
        amara.post(off + "/cancellation", "reason", "The roof leaks").is(303);
        String brought = amara.upload("/people/imports", "files", "Connections.csv", CONNECTIONS.getBytes(UTF_8))
                .is(303)
                .location();
        amara.post(brought + "/start").is(303);
        stage.deliver();
        String preview = amara.upload(
                        "/people/imports",
                        "files",
                        "Connections.csv",
                        CONNECTIONS.replace("Ada", "Noah").getBytes(UTF_8))
                .is(303)
                .location();
        amara.post("/people", "name", "Noah Lindqvist").is(303);
        amara.post("/people", "name", "Noah Lindquist").is(303);
        String tie = db.sql("select other_id from tie where account_id = ? limit 1")
                .param(of(Cast.AMARA).id().value())
                .query(String.class)
                .single();
        String wish = amara.post("/introductions/wishes", "to", tie, "about", "A printer", "note", "For our rules")
                .is(303)
                .location();
        String person = "/people/"
                + db.sql("select id from person where owner_id = ? limit 1")
                        .param(of(Cast.AMARA).id().value())
                        .query(String.class)
                        .single();
        return new String[] {
            "/",
            introduced(Stage.freshEmail("bea")),
            wish,
            "/introductions/wishes/new?to=" + tie,
            "/introductions/doors?q=chess",
            "/introductions/doors?q=a&place=Lisbon",
            "/introductions/doors?q=nothinglikethis",
            "/introductions/doors/" + tie,
            "/introductions/doors/" + someoneBehind(of(Cast.AMARA)),
            event("Yesterday's long game"),
            event("The railway evening"),
            person + "/followups/new",
            person + "/gifts/new",
            gift(amara, person) + "/edit",
            "/help/" + idea(of(Cast.AMARA), person),
            "/members/" + tie + "/coffees/new",
            "/gifts/new?q=chess",
            event("Questions to the river"),
            draft,
            off,
            brought,
            preview,
            "/people/next",
            "/people/next/sleeping",
            "/people/search?q=chess",
            "/people/search?q=nothinglikethis",
            "/discover?kind=groups"
        };
    }

    private String gift(Browser browser, String person) {
        String id = Ids.next().toString();
        browser.post(person + "/gifts", "form", id, "gift", "A dice tower", "way", "given", "on", "2026-03-01")
                .is(303);
        return "/gifts/" + id;
    }

    /** Someone of the list whom the member could help today. */
    private String idea(Member member, String person) {
        UUID id = Ids.next();
        db.sql("""
                        insert into help_idea (owner_id, id, day, position, kind, key, person_id, ask, near, words, label, phrase)
                        values (?, ?, ?, 9, 'offer', 'dice', ?::uuid, '', false, 'dice', 'looking-for', 'dice')
                        """)
                .params(
                        member.id().value(),
                        id,
                        Date.valueOf(LocalDate.ofInstant(TestClock.START, member.zone())),
                        person.substring("/people/".length()))
                .update();
        return id.toString();
    }

    /** A tie of a tie who is none. */
    private String someoneBehind(Member member) {
        return db.sql("""
                        select two.other_id from tie one join tie two on two.account_id = one.other_id
                        where one.account_id = :me and two.other_id <> :me
                          and not exists (select 1 from tie t where t.account_id = :me and t.other_id = two.other_id)
                          and not exists (select 1 from undiscoverable u where u.account_id = two.other_id)
                        limit 1
                        """).param("me", member.id().value()).query(String.class).single();
    }

    private String[] requested() {
        String table = group("The Long Table");
        stage.as(stage.member(Cast.JONAS))
                .post(table + "/membership", "answer-1", "Soup")
                .is(303);
        return new String[] {
            "/", table + "/requests", table + "/referrals/months", referral(table), table + "/one-to-ones"
        };
    }

    /** One that Tomás is passed by a fellow member, now that his group is a chapter. */
    private String referral(String group) {
        stage.as(of(Cast.TOMAS)).post(group + "/chapter").is(303);
        return stage.as(of(Cast.ZAINAB))
                .post(
                        group + "/referrals",
                        "to",
                        of(Cast.TOMAS).id().toString(),
                        "third",
                        "Marta Reis",
                        "consent",
                        "true",
                        "phone",
                        "+351 21 555 0101",
                        "on",
                        LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC).toString())
                .is(303)
                .location();
    }

    private String[] hosts() {
        Browser host = stage.as(stage.host());
        String archive = host.upload("/host/imports", "files", "chapters.json", ARCHIVE.getBytes(UTF_8))
                .is(303)
                .location();
        return new String[] {"/", "/host", "/host/imports", archive};
    }

    private String[] newcomers() {
        return new String[] {
            "/",
            invitation(),
            stage.as(of(Cast.NOAH))
                    .get("/me/code")
                    .page()
                    .select("#link")
                    .text()
                    .replaceFirst("https?://[^/]+", ""),
            "/people",
            "/people/duplicates",
            "/people/imports",
            "/encounters",
            "/met",
            "/followups",
            "/groups",
            "/members/" + newcomer.id(),
            "/me/introduction",
            group("The Long Table"),
            group("The Long Table") + "/membership",
            "/events/" + newcomer.id()
        };
    }

    private String invitation() {
        String invitations = group("Board Games and Tea") + "/invitations";
        Browser amara = stage.as(of(Cast.AMARA));
        amara.post(invitations + "/links").is(303);
        return amara.get(invitations).page().select(".copyline").first().text().replaceFirst("https?://[^/]+", "");
    }

    /** The ways that begin with a form and go on in a letter. */
    private void letters(Walk walk) {
        String email = Stage.freshEmail("letters");
        walk.sends("/sign-up", Map.of("#name", "Ines Duarte", "#email", email, "#password", Stage.PASSWORD));
        walk.at(stage.deliver().link(email), "/sign-up/confirmation?token=old");
        walk.sends("/forgotten-password", Map.of("#email", newcomer.email()));
        walk.at(stage.deliver().link(newcomer.email()));
        String moved = Stage.freshEmail("moved");
        stage.as(newcomer)
                .post("/settings/address", "address", moved, "address-password", Stage.PASSWORD)
                .is(303);
        walk.at(stage.deliver().link(moved));
        walk.at("/digest/unsubscription?who=" + newcomer.id() + "&key="
                + keys.sign("end the digest", newcomer.id().toString()));
        walk.sends(event("Questions to the river") + "/visitors/new", Map.of("#name", "Ines Duarte", "#email", email));
        walk.at(stage.deliver().link(email));
        walk.at(proposal(), introduction());
    }

    /** The link to a coffee that someone without an account finds in their mail. */
    private String proposal() {
        String email = Stage.freshEmail("vera");
        Browser amara = stage.as(of(Cast.AMARA));
        String person = person(amara, "Vera Brandt", email);
        amara.post(person + "/coffees", "time1", IN_A_WEEK + "T12:30", "place", "Café Tejo", "why", "Your ships")
                .is(303);
        return stage.deliver().link(email);
    }

    /** The link to an introduction, in the same way. */
    private String introduction() {
        String email = Stage.freshEmail("bea");
        introduced(email);
        return stage.deliver().link(email);
    }

    /** What Amara sees of one that she began. */
    private String introduced(String email) {
        Browser amara = stage.as(of(Cast.AMARA));
        String bea = person(amara, "Bea Brook", email);
        String vera = person(amara, "Vera Brook", Stage.freshEmail("vera"));
        String to = vera.substring(vera.lastIndexOf('/') + 1);
        return amara.post(bea + "/introductions", "to", to, "one", "She mends boats", "other", "She has a boat")
                .is(303)
                .location();
    }

    private static String person(Browser browser, String name, String email) {
        return browser.post("/people", "name", name, "mails", email).is(303).location();
    }

    private void withoutScripts() {
        List<String> wrong = new ArrayList<>();
        try (var window = chromium.window(Chromium.PHONE, ColorScheme.LIGHT, false)) {
            Page page = chromium.signedIn(window, of(Cast.AMARA));
            for (String address : seen.values()) {
                page.navigate(address);
                if (page.locator("main h1").count() != 1) {
                    wrong.add(address + " has no heading");
                }
                if (page.locator("main form:not(:has(button:not([type=button]))):visible")
                                .count()
                        > 0) {
                    wrong.add(address + " has a form that cannot be sent");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String event(String title) {
        return "/events/"
                + db.sql("select id from event where title = ? order by starts_at desc limit 1")
                        .param(title)
                        .query(String.class)
                        .single();
    }

    private String group(String name) {
        return "/groups/"
                + db.sql("select id from groups where name = ? order by founded_at limit 1")
                        .param(name)
                        .query(String.class)
                        .single();
    }

    private Member of(Cast who) {
        return accounts.member(who.email()).orElseThrow();
    }
}
