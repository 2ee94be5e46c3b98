package dev.kith;

import static dev.kith.Village.Who.ASKER;
import static dev.kith.Village.Who.AVOIDED;
import static dev.kith.Village.Who.BLOCKED;
import static dev.kith.Village.Who.BLOCKER;
import static dev.kith.Village.Who.CONNECTOR;
import static dev.kith.Village.Who.FELLOW;
import static dev.kith.Village.Who.HOST;
import static dev.kith.Village.Who.LEAVING;
import static dev.kith.Village.Who.LEFT;
import static dev.kith.Village.Who.PASSING;
import static dev.kith.Village.Who.SHY;
import static dev.kith.Village.Who.STRANGER;
import static dev.kith.Village.Who.THIRD;
import static dev.kith.Village.Who.TIE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Eyes.Shown;
import dev.kith.Village.Who;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What someone may not know changes nothing for them: a hidden, refused or withdrawn tie, a no, a note, a gift, a thanks,
 * a referral is made, and every page is to the letter as it was, after the same questions to the database, and no mail
 * has come. To whom it is told, it shows; so each of these can be seen, if it is let out.
 */
@KithTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class SecretsTest {
    /** Those of which nothing can be told that another does: doors, one's own settings, files brought in, the door of an event. */
    private static final Set<String> OF_NOBODY_ELSE = Set.of(
            "GET /first-run",
            "GET /sign-up",
            "GET /sign-up/confirmation",
            "GET /sign-in",
            "GET /forgotten-password",
            "GET /new-password",
            "GET /settings/address/confirmation",
            "GET /settings/invitations",
            "GET /settings/leaving",
            "GET /digest/unsubscription",
            "GET /me/introduction",
            "GET /groups",
            "GET /groups/new",
            "GET /groups/{id}/edit",
            "GET /groups/{id}/invitations",
            "GET /groups/{id}/requests",
            "GET /invitations/{token}",
            "GET /groups/{group}/events/new",
            "GET /events/{id}/edit",
            "GET /events/{id}/cancellation",
            "GET /events/{id}/visitors/new",
            "GET /events/{id}/tickets/{code}",
            "GET /events/{id}/check-in",
            "GET /people/new",
            "GET /people/imports",
            "GET /people/imports/{id}",
            "GET /people/imports/{id}/progress",
            "GET /host/imports",
            "GET /host/imports/{id}",
            "GET /host/imports/{id}/progress",
            "GET /places/cities");

    /** Pictures, which are there for nobody here. */
    private static final Set<String> EMPTY = Set.of("GET /members/{id}/photo", "GET /people/{id}/photo");

    /** What the connector alone knows of the asker. */
    private static final String NOTED = "Weaves at night";

    private static final Set<Who> LOOK = EnumSet.complementOf(EnumSet.of(AVOIDED, PASSING, LEAVING));

    @Autowired
    private Stage stage;

    private Village village;
    private List<Routes.Route> routes = List.of();
    private final Map<Who, Eyes> eyes = new EnumMap<>(Who.class);
    private final Map<Who, Set<String>> addresses = new EnumMap<>(Who.class);
    /** What each saw last; missing where they have been told something since. */
    private final Map<Who, Map<String, Shown>> seen = new EnumMap<>(Who.class);
    /** What happened since, of which they know nothing. */
    private final Map<Who, List<String>> happened = new EnumMap<>(Who.class);

    private final Set<Who> here = EnumSet.noneOf(Who.class);

    /**
     * Something that some are told, and nobody else.
     *
     * @param told where it shows to whom
     * @param may who may see of it, or may not
     */
    private record Secret(String name, Consumer<Village> act, Map<Who, String> told, Set<Who> may) {
        Secret(String name, Consumer<Village> act, Map<Who, String> told, Who... may) {
            this(name, act, told, may.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(may)));
        }

        boolean isFrom(Who who) {
            return !told.containsKey(who) && !may.contains(who);
        }
    }

    @BeforeAll
    void theyAreThere(@Autowired ApplicationContext program, @Autowired RequestMappingHandlerMapping mapping) {
        routes = Routes.of(mapping).filter(route -> route.verb().equals("GET")).toList();
        village = new Village(program);
        for (Who who : LOOK) {
            addresses.put(who, addresses(who));
            eyes.put(who, new Eyes(village.browser(who), addresses.get(who), who == CONNECTOR ? "" : NOTED));
        }
    }

    @Test
    @Order(1)
    void every_page_is_looked_at() {
        Set<String> open = new LinkedHashSet<>();
        for (Who who : LOOK) {
            seen(who).forEach((address, shown) -> {
                String path = URI.create(address).getPath();
                if (shown.status() == 200 || shown.status() == 204) {
                    open.add(Routes.answering(routes, "GET", path));
                }
            });
        }
        assertThat(routes.stream()
                        .map(Routes.Route::toString)
                        .filter(route -> !OF_NOBODY_ELSE.contains(route) && !EMPTY.contains(route)))
                .isNotEmpty()
                .as("open to one of them at least")
                .isSubsetOf(open);
    }

    @Test
    @Order(2)
    void what_they_are_not_told_changes_nothing_for_them() {
        List<String> found = new ArrayList<>();
        for (Secret secret : secrets()) {
            LOOK.stream().filter(who -> !secret.isFrom(who)).forEach(who -> found.addAll(changed(who)));
            LOOK.stream().filter(secret::isFrom).forEach(this::seen);
            Map<Who, Integer> mails = mails();
            happens(secret);
            Map<Who, Integer> more = mails();
            for (Who who : LOOK) {
                if (secret.isFrom(who)) {
                    happened.computeIfAbsent(who, first -> new ArrayList<>()).add(secret.name);
                    if (!more.get(who).equals(mails.get(who))) {
                        found.add(who + " has a mail after: " + secret.name);
                    }
                }
            }
        }
        LOOK.forEach(who -> found.addAll(changed(who)));
        assertThat(found).isEmpty();
        assertThat(texts(stage.deliver(), TIE))
                .as("mails say no amount")
                .isNotEmpty()
                .noneMatch(text -> TestMail.withoutIds(text).contains("4711"));
    }

    private List<String> texts(TestMail mail, Who who) {
        List<String> texts = new ArrayList<>();
        for (MimeMessage one : mail.to(village.the(who).email())) {
            try {
                texts.add(one.getSubject() + one.getContent());
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return texts;
    }

    /** How many have come to each; the host has them from other tests too. */
    private Map<Who, Integer> mails() {
        TestMail mail = stage.deliver();
        Map<Who, Integer> counted = new EnumMap<>(Who.class);
        LOOK.forEach(who -> counted.put(
                who,
                village.isHere(who) && who != HOST
                        ? mail.to(village.the(who).email()).size()
                        : 0));
        return counted;
    }

    /** And it shows, to whom it is told. */
    private void happens(Secret secret) {
        Map<Who, Shown> before = shown(secret);
        secret.act.accept(village);
        stage.deliver();
        shown(secret)
                .forEach((who, now) -> assertThat(now.answer())
                        .as("%s, to %s", secret.name, who)
                        .isNotEqualTo(before.get(who).answer()));
    }

    private Map<Who, Shown> shown(Secret secret) {
        Map<Who, Shown> shown = new EnumMap<>(Who.class);
        secret.told.forEach((who, address) -> {
            // without what is said of the button pressed last
            village.get(who, address);
            shown.put(who, new Eyes(village.browser(who), List.of(), "").look(address));
        });
        return shown;
    }

    /** What they saw last; the first time at a second look, when all that is done only once is done. */
    private Map<String, Shown> seen(Who who) {
        return seen.computeIfAbsent(who, first -> {
            forgetTries();
            if (here.add(who)) {
                eyes.get(who).pass();
                stage.deliver();
                forgetTries();
            }
            return eyes.get(who).look();
        });
    }

    /** A code may be typed a few times only. */
    private void forgetTries() {
        village.db.sql("delete from throttle").update();
    }

    /** Before they are told something: what is different to them, though they were told nothing. */
    private List<String> changed(Who who) {
        List<String> secrets = happened.remove(who);
        Map<String, Shown> before = seen.remove(who);
        forgetTries();
        return secrets == null || before == null
                ? List.of()
                : eyes.get(who).differences(before).stream()
                        .map(difference -> "%s after %s: %s".formatted(who, secrets, difference))
                        .toList();
    }

    /** Every address with everything that there is or will be, and everyone; of the own list, all of it. */
    private Set<String> addresses(Who who) {
        Set<String> all = new LinkedHashSet<>();
        Stream.of(
                        "/",
                        "/discover",
                        "/coffees",
                        "/give",
                        "/give/openings",
                        "/give/openings?group={group}",
                        "/give/asks",
                        "/introductions",
                        "/introductions/doors",
                        "/introductions/doors?group={group}",
                        "/introductions/doors?event={event}",
                        "/gifts",
                        "/gifts/new",
                        "/gifts/new?q=a",
                        "/groups/{group}",
                        "/groups/{group}/members",
                        "/groups/{group}/membership",
                        "/groups/{group}/board",
                        "/groups/{group}/referrals",
                        "/groups/{group}/referrals/months",
                        "/groups/{group}/referrals/new",
                        "/groups/{group}/one-to-ones",
                        "/events/{event}",
                        "/events/{event}/attendees",
                        "/events/{event}/event.ics",
                        "/events/{event}/my-code",
                        "/people",
                        "/people/search?q=weave",
                        "/people/export",
                        "/people/duplicates",
                        "/people/next",
                        "/people/next/sleeping",
                        "/people/next/second",
                        "/followups",
                        "/encounters",
                        "/met",
                        "/me",
                        "/me/code",
                        "/me/code/waiting",
                        "/me/privacy",
                        "/settings",
                        "/settings/digest",
                        "/settings/download",
                        "/host")
                .map(this::filled)
                .forEach(all::add);
        for (Who other : Who.values()) {
            if (village.isHere(other) && other != LEAVING && other != LEFT) {
                all.add("/members/" + village.account(other));
            }
        }
        for (Who other : List.of(SHY, BLOCKER, AVOIDED, THIRD, TIE)) {
            String id = village.account(other);
            all.add("/introductions/doors/" + id);
            all.add("/members/" + id + "/coffees/new");
            all.add("/introductions/doors?q=" + village.word(other));
            all.add("/introductions/wishes/new?to=" + village.account(CONNECTOR) + "&member=" + id);
            all.add("/groups/" + village.id("group") + "/referrals/new?to=" + id);
            all.add("/give/asks?what=offers&q=" + village.word(other));
        }
        all.add("/groups/" + village.id("group") + "/members/" + village.account(THIRD));
        things().forEach((path, ids) -> ids.forEach(id -> all.add(path.replace("{}", village.id(id)))));
        all.addAll(village.links().values());
        if (village.isHere(who)) {
            all.addAll(ofOwnList(who));
        }
        return all;
    }

    private static Map<String, List<String>> things() {
        Map<String, List<String>> things = new LinkedHashMap<>();
        things.put("/coffees/{}", List.of("coffee", "held coffee", "guest coffee", "coffee of one blocked"));
        things.put("/help/{}", List.of("idea"));
        things.put("/openings/{}", List.of("opening", "opening of hers", "opening of his"));
        List<String> introductions =
                List.of("introduction", "two asked", "guest introduction", "introduction to a blocker", "made");
        things.put("/introductions/{}", introductions);
        things.put("/introductions/{}/thanks", introductions);
        things.put("/introductions/wishes/{}", List.of("wish", "refused wish", "wish of one blocked"));
        for (String path : List.of("/gifts/{}/thanks", "/gifts/{}/edit")) {
            things.put(path, List.of("gift", "gift of hers", "gift of a blocker"));
        }
        things.put("/referrals/{}", List.of("referral", "referral to the third"));
        things.put("/referrals/{}/thanks", List.of("referral", "referral to the third"));
        return things;
    }

    private String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> id : village.ids().entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private Set<String> ofOwnList(Who who) {
        Set<String> all = new LinkedHashSet<>();
        List<String> list = own("select id from person where owner_id = ? order by id", who);
        list.forEach(person -> all.add("/people/" + person));
        list.stream()
                .limit(1)
                .flatMap(person -> Stream.of(
                                "/edit",
                                "/coffees/new",
                                "/introductions/new",
                                "/introductions/new?to=" + list.getLast(),
                                "/gifts/new",
                                "/followups/new",
                                "/cells/company")
                        .map(part -> "/people/" + person + part))
                .forEach(all::add);
        own("select id from follow_up where owner_id = ?", who).forEach(id -> all.add("/followups/" + id));
        own("select person_id || '/moments/' || id || '/edit' from moment where owner_id = ? limit 1", who)
                .forEach(path -> all.add("/people/" + path));
        own("select letters from meeting_code where account_id = ?", CONNECTOR)
                .forEach(code -> all.add("/met/" + code));
        return all;
    }

    private List<String> own(String sql, Who who) {
        return village.db.sql(sql).param(village.uuid(who)).query(String.class).list();
    }

    private List<Secret> secrets() {
        return Stream.of(ofTheGroup(), ofTheThird(), ofTies(), ofTheConnector(), ofThoseWhoHide())
                .flatMap(List::stream)
                .toList();
    }

    private String inListOf(Who owner, Who other) {
        return "/people/" + village.listed(owner, other);
    }

    /** What concerns two of a group. */
    private List<Secret> ofTheGroup() {
        String both = "/introductions/" + village.id("two asked");
        String guest = "/introductions/" + village.id("guest introduction");
        String opening = "/openings/" + village.id("opening");
        return List.of(
                new Secret(
                        "that one wants what was shared with the group",
                        it -> it.post(BLOCKED, opening + "/interest", "message", "For me"),
                        Map.of(BLOCKED, opening, TIE, opening)),
                new Secret(
                        "that they have it",
                        it -> it.post(TIE, opening + "/interests/" + it.account(BLOCKED) + "/gift"),
                        Map.of(TIE, opening)),
                new Secret("the yes of the first of two", it -> it.post(TIE, both + "/agreement"), Map.of(TIE, both)),
                new Secret(
                        "that one says they met",
                        it -> {
                            String link = it.get(FELLOW, "/me/code")
                                    .page()
                                    .select("#link")
                                    .text();
                            it.post(ASKER, link.replaceFirst("https?://[^/]+", ""), "place", "Hall");
                        },
                        Map.of(FELLOW, "/encounters", ASKER, "/encounters")),
                new Secret(
                        "that the other one says they did not",
                        it -> it.post(
                                FELLOW,
                                it.get(FELLOW, "/encounters")
                                        .page()
                                        .select("form[action$=/confirmation]")
                                        .attr("action")
                                        .replace("confirmation", "refusal")),
                        Map.of(FELLOW, "/encounters")),
                new Secret(
                        "a no to an introduction to someone without an account",
                        it -> it.post(ASKER, guest + "/refusal"),
                        Map.of(ASKER, guest)));
    }

    /** What the third one says, and what is passed to him. */
    private List<Secret> ofTheThird() {
        String asked = "/introductions/" + village.id("introduction");
        String both = "/introductions/" + village.id("two asked");
        String referral = "/referrals/" + village.id("referral to the third");
        return List.of(
                new Secret(
                        "the third one's no to what the asker wished for",
                        it -> it.post(THIRD, asked + "/refusal"),
                        Map.of(THIRD, asked)),
                new Secret(
                        "that the third one blocks the asker",
                        it -> it.post(THIRD, "/members/" + it.account(ASKER) + "/block"),
                        Map.of(THIRD, "/me/privacy"),
                        ASKER),
                new Secret(
                        "the no of the second of two",
                        it -> it.post(THIRD, both + "/refusal"),
                        Map.of(THIRD, both),
                        CONNECTOR),
                new Secret(
                        "a referral",
                        it -> it.pass("referral to the third", TIE, THIRD),
                        Map.of(TIE, referral, THIRD, referral),
                        CONNECTOR),
                new Secret(
                        "where it stands",
                        it -> it.post(THIRD, referral + "/status", "status", "pending"),
                        Map.of(TIE, referral, THIRD, referral),
                        CONNECTOR),
                new Secret(
                        "the thanks for it, with an amount",
                        it -> it.post(
                                THIRD,
                                referral + "/thanks",
                                "form",
                                it.id("thanks"),
                                "text",
                                "It went well",
                                "amount",
                                "4711",
                                "currency",
                                "EUR"),
                        Map.of(TIE, "/gifts", THIRD, "/gifts")),
                new Secret(
                        "the amount of it",
                        it -> it.db.sql("update thanks set amount = 815 where id = ?::uuid")
                                .param(it.id("thanks"))
                                .update(),
                        Map.of(TIE, "/gifts", THIRD, "/gifts")),
                new Secret(
                        "what ties alone are told now",
                        it -> it.tell(THIRD, "looms"),
                        Map.of(THIRD, "/me", CONNECTOR, "/members/" + village.account(THIRD))));
    }

    /** Ties that some are not to know of, and what is between those who have met. */
    private List<Secret> ofTies() {
        return List.of(
                new Secret(
                        "a tie with one whom the asker blocked",
                        it -> it.tie(AVOIDED, CONNECTOR),
                        Map.of(CONNECTOR, "/people", TIE, "/members/" + village.account(AVOIDED)),
                        THIRD,
                        BLOCKED),
                new Secret(
                        "a tie with one who blocked",
                        it -> it.tie(BLOCKER, CONNECTOR),
                        Map.of(
                                CONNECTOR,
                                "/people",
                                BLOCKER,
                                "/people",
                                ASKER,
                                "/introductions/doors?q=" + village.word(BLOCKER)),
                        TIE,
                        THIRD),
                new Secret(
                        "the thanks for a gift of the connector's",
                        it -> it.post(
                                ASKER,
                                "/gifts/" + it.id("gift") + "/thanks",
                                "text",
                                "I read it twice",
                                "amount",
                                "12",
                                "currency",
                                "EUR"),
                        Map.of(ASKER, "/gifts", CONNECTOR, "/gifts")),
                new Secret(
                        "a no to a coffee",
                        it -> it.post(TIE, "/coffees/" + it.id("coffee") + "/cancellation"),
                        Map.of(TIE, "/coffees/" + village.id("coffee"), CONNECTOR, "/coffees/" + village.id("coffee"))),
                new Secret(
                        "what a tie heard of, and offered to the connector",
                        it -> {
                            it.post(TIE, "/openings", "form", it.id("opening of his"), "text", "A room to let");
                            String hers = it.listed(TIE, CONNECTOR);
                            it.post(
                                    TIE,
                                    "/openings/" + it.id("opening of his") + "/offers/" + hers,
                                    "message-" + hers,
                                    "For you");
                        },
                        Map.of(TIE, "/openings/" + village.id("opening of his")),
                        CONNECTOR),
                new Secret(
                        "a wish",
                        it -> it.wish("wish of one blocked", BLOCKED, "member", it.account(BLOCKER)),
                        Map.of(BLOCKED, "/introductions", CONNECTOR, "/introductions")),
                new Secret(
                        "that it was granted",
                        it -> it.introduce(
                                "introduction to a blocker",
                                BLOCKED,
                                it.listed(CONNECTOR, BLOCKER),
                                it.id("wish of one blocked")),
                        Map.of(CONNECTOR, "/introductions")));
    }

    /** What she keeps to herself. */
    private List<Secret> ofTheConnector() {
        String asker = inListOf(CONNECTOR, ASKER);
        return List.of(
                new Secret(
                        "what the connector notes of the asker",
                        it -> {
                            it.post(CONNECTOR, asker + "/moments", "kind", "note", "day", Village.DAY, "text", NOTED);
                            it.post(CONNECTOR, asker + "/followups", "what", "A book", "due", Village.DAY);
                            it.post(CONNECTOR, asker + "/cadence", "weeks", "4");
                            it.post(CONNECTOR, asker + "/trust");
                            it.post(CONNECTOR, asker + "/pauses/sleeping");
                            it.post(CONNECTOR, asker + "/left-out");
                            it.post(CONNECTOR, asker + "/discretion");
                        },
                        Map.of(CONNECTOR, asker)),
                new Secret(
                        "that she gave the asker something",
                        it -> it.post(
                                CONNECTOR,
                                asker + "/gifts",
                                "form",
                                it.id("gift of hers"),
                                "gift",
                                "A lamp",
                                "on",
                                Village.DAY),
                        Map.of(CONNECTOR, "/gifts")),
                new Secret(
                        "her no to a wish",
                        it -> it.post(CONNECTOR, "/introductions/wishes/" + it.id("refused wish") + "/refusal"),
                        Map.of(CONNECTOR, "/introductions/wishes/" + village.id("refused wish"))),
                new Secret(
                        "whom she lets go of",
                        it -> it.post(CONNECTOR, "/help/" + it.id("idea") + "/end"),
                        Map.of(CONNECTOR, "/")),
                new Secret(
                        "what she wrote of a coffee with the asker",
                        it -> it.post(
                                CONNECTOR,
                                "/coffees/" + it.id("held coffee") + "/notes",
                                "learned",
                                NOTED,
                                "seeks",
                                "A loom",
                                "promise",
                                "A book",
                                "due",
                                Village.DAY,
                                "listened",
                                "true"),
                        // a coffee is an encounter, which both confirm
                        Map.of(CONNECTOR, "/coffees/" + village.id("held coffee"), ASKER, "/encounters")),
                new Secret(
                        "what she heard of",
                        it -> it.post(
                                CONNECTOR, "/openings", "form", it.id("opening of hers"), "text", "A hall to let"),
                        Map.of(CONNECTOR, "/openings/" + village.id("opening of hers"))),
                new Secret(
                        "a tie that was withdrawn",
                        it -> it.post(PASSING, it.tie(PASSING, CONNECTOR) + "/deletion"),
                        Map.of(CONNECTOR, "/people")),
                new Secret(
                        "a tie with one who left",
                        it -> {
                            it.tie(LEAVING, CONNECTOR);
                            it.post(LEAVING, "/settings/leaving", "password", Stage.PASSWORD);
                        },
                        Map.of(CONNECTOR, "/people"),
                        HOST));
    }

    /** What they do who do not want to be found, and what comes from one who was blocked. */
    private List<Secret> ofThoseWhoHide() {
        String blocker = village.listed(BLOCKED, BLOCKER);
        return List.of(
                new Secret(
                        "a tie with one who does not want to be found",
                        it -> it.tie(SHY, CONNECTOR),
                        Map.of(CONNECTOR, "/people", SHY, "/people")),
                new Secret(
                        "whom one blocks who does not want to be found",
                        it -> it.post(SHY, "/members/" + it.account(STRANGER) + "/block"),
                        Map.of(SHY, "/me/privacy")),
                new Secret(
                        "a coffee",
                        it -> it.propose("coffee of one blocked", BLOCKED, blocker),
                        Map.of(BLOCKED, "/coffees")),
                new Secret(
                        "thanks",
                        it -> it.post(BLOCKED, "/gifts/" + it.id("gift of a blocker") + "/thanks", "text", "Thank you"),
                        Map.of(BLOCKED, "/gifts")));
    }
}
