package dev.kith;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.kernel.Ids;
import dev.kith.people.People;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Members who have met, belong to a chapter, and do with each other what the second half of the walk has: proposed,
 * shared, asked, given, and not all of it answered. The ids of what is yet to come are known before, so that anyone can
 * look for it.
 */
final class Village {
    /** Who they are to each other. */
    enum Who {
        /** Nobody is signed in; but they have every link that was mailed to someone without an account. */
        VISITOR(Cast.GRACE),
        /** Had an account, and still has the cookie. */
        LEFT(Cast.HUGO),
        HOST(Cast.HUGO),
        STRANGER(Cast.TOMAS),
        /** Of the chapter, and knows nobody. */
        FELLOW(Cast.ZAINAB),
        /** Knows the connector, of whom he wishes an introduction. */
        ASKER(Cast.JONAS),
        CONNECTOR(Cast.AMARA),
        /** Known to the connector, and asked by her. */
        THIRD(Cast.EMIL),
        /** Does not want to be found. */
        SHY(Cast.MEI),
        /** Knows the connector; and the blocker, who blocked him. */
        BLOCKED(Cast.LUCA),
        BLOCKER(Cast.PRIYA),
        /** Another one whom the connector knows. */
        TIE(Cast.NOAH),
        /** Whom the asker blocked. */
        AVOIDED(Cast.SOFIA),
        /** Will take back that she met the connector. */
        PASSING(Cast.GRACE),
        /** Will leave. */
        LEAVING(Cast.GRACE);

        private final Cast cast;

        Who(Cast cast) {
            this.cast = cast;
        }
    }

    static final String DAY =
            LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC).toString();
    private final Stage stage;
    private final Encounters encounters;
    private final People people;
    private final TestClock clock;
    final JdbcClient db;
    private final Map<Who, Member> members = new EnumMap<>(Who.class);
    private final Map<Who, Browser> browsers = new EnumMap<>(Who.class);
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> links = new LinkedHashMap<>();

    Village(ApplicationContext program) {
        stage = program.getBean(Stage.class);
        encounters = program.getBean(Encounters.class);
        people = program.getBean(People.class);
        clock = program.getBean(TestClock.class);
        db = program.getBean(JdbcClient.class);
        clock.set(TestClock.START);
        for (Who who : Who.values()) {
            enter(who);
        }
        theyMeet();
        theyBelong();
        theyAsk();
        theyGive();
        theyHaveCoffee();
        stage.deliver();
    }

    private void enter(Who who) {
        if (who == Who.VISITOR) {
            browsers.put(who, stage.visitor());
            return;
        }
        Member member = who == Who.HOST ? stage.host() : stage.member(who.cast);
        members.put(who, member);
        browsers.put(who, stage.here(member));
    }

    Member the(Who who) {
        return members.get(who);
    }

    boolean isHere(Who who) {
        return members.containsKey(who);
    }

    Browser browser(Who who) {
        return browsers.get(who);
    }

    String account(Who who) {
        return the(who).id().toString();
    }

    /** The id of a thing by what it is called here, made or yet to be made. */
    String id(String name) {
        return ids.computeIfAbsent(name, unknown -> Ids.next().toString());
    }

    Map<String, String> ids() {
        return ids;
    }

    /** A word that one of them alone uses of themselves. */
    String word(Who who) {
        return id("word of " + who).replaceAll("[^a-f]", "") + who.name().toLowerCase(Locale.ROOT);
    }

    /** The path that someone without an account finds in their mail. */
    Map<String, String> links() {
        return links;
    }

    void post(Who who, String path, String... form) {
        browser(who).post(path, form).is(303);
    }

    private String made(Who who, String path, String... form) {
        String location = browser(who).post(path, form).is(303).location();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Both say that they met. Gives the path of it. */
    String tie(Who one, Who other) {
        Occasion stairs = Occasion.of("Stairs", clock.instant());
        var met = encounters.met(the(one), the(other).id(), stairs, "");
        encounters.confirm(the(other), met, "");
        return "/encounters/" + met;
    }

    /** The other in the list of the first. */
    String listed(Who owner, Who other) {
        return people.ofMember(the(owner), the(other).id()).orElseThrow().toString();
    }

    /** Someone without an account in the list of a member. */
    private String guest(Who owner, String name) {
        return made(owner, "/people", "name", name, "mails", Stage.freshEmail(name));
    }

    private void theyMeet() {
        for (Who who : List.of(Who.SHY, Who.BLOCKER, Who.AVOIDED, Who.THIRD, Who.TIE, Who.BLOCKED)) {
            tell(who, word(who));
        }
        for (Who who : List.of(Who.ASKER, Who.THIRD, Who.TIE, Who.BLOCKED)) {
            tie(who, Who.CONNECTOR);
        }
        tie(Who.BLOCKED, Who.BLOCKER);
        post(Who.BLOCKER, "/members/" + account(Who.BLOCKED) + "/block");
        post(Who.ASKER, "/members/" + account(Who.AVOIDED) + "/block");
        // at another browser, so that this one keeps its cookie
        stage.here(the(Who.LEFT))
                .post("/settings/leaving", "password", Stage.PASSWORD)
                .is(303);
        post(Who.THIRD, "/me/privacy", audiences());
        get(Who.CONNECTOR, "/me/code").ok();
    }

    /** What he tells is for those alone whom he has met. */
    private static String[] audiences() {
        return Stream.of("photo", "place", "headline", "introduction", "interests", "offers", "looks_for", "links")
                .flatMap(field -> Stream.of(field, "ties"))
                .toArray(String[]::new);
    }

    void tell(Who who, String word) {
        post(
                who,
                "/me",
                "name",
                the(who).name(),
                "offers",
                "Lessons in " + word,
                "looksFor",
                "Books on " + word,
                who == Who.SHY ? "hidden" : "discoverable",
                "true");
    }

    private void theyBelong() {
        ids.put("group", made(Who.CONNECTOR, "/groups", "name", "Hikers", "summary", "We walk.", "joining", "open"));
        String group = "/groups/" + id("group");
        List<Who> all =
                List.of(Who.FELLOW, Who.ASKER, Who.THIRD, Who.SHY, Who.BLOCKED, Who.BLOCKER, Who.TIE, Who.AVOIDED);
        all.forEach(who -> post(who, group + "/membership"));
        post(Who.CONNECTOR, group + "/chapter");
        LocalDate soon = LocalDate.parse(DAY).plusDays(5);
        String evening = Stage.evening(browser(Who.CONNECTOR), group, "A hike", soon, "publish");
        ids.put("event", evening.replace("/events/", ""));
        all.forEach(who -> post(who, evening + "/rsvp"));
        pass("referral", Who.FELLOW, Who.ASKER);
    }

    /** A referral of a chapter. */
    void pass(String name, Who giver, Who receiver) {
        post(
                giver,
                "/groups/" + id("group") + "/referrals",
                "form",
                id(name),
                "to",
                account(receiver),
                "third",
                "Brook",
                "consent",
                "true",
                "phone",
                "123",
                "on",
                DAY);
    }

    /** Wishes for an introduction that wait, and introductions that were asked for. */
    private void theyAsk() {
        wish("wish", Who.ASKER, "member", account(Who.THIRD));
        introduce("introduction", Who.ASKER, listed(Who.CONNECTOR, Who.THIRD), id("wish"));
        wish("refused wish", Who.TIE);
        introduce("two asked", Who.TIE, listed(Who.CONNECTOR, Who.THIRD), "");
        introduce("made", Who.ASKER, listed(Who.CONNECTOR, Who.TIE), "");
        post(Who.ASKER, "/introductions/" + id("made") + "/agreement");
        post(Who.TIE, "/introductions/" + id("made") + "/agreement");
        String brook = guest(Who.CONNECTOR, "Brook");
        introduce("guest introduction", Who.ASKER, brook, "");
        links.put("introduction", stage.deliver().link(mail(brook)));
        ids.put("brook", brook);
    }

    private String mail(String person) {
        return db.sql("select value from person_way where person_id = ?::uuid and kind = 'mail'")
                .param(person)
                .query(String.class)
                .single();
    }

    void wish(String name, Who asker, String... more) {
        Stream<String> form =
                Stream.of("form", id(name), "to", account(Who.CONNECTOR), "about", "A weaver", "note", "I have a loom");
        post(
                asker,
                "/introductions/wishes",
                Stream.concat(form, Stream.of(more)).toArray(String[]::new));
    }

    /** By the connector, of whom she knows. */
    void introduce(String name, Who one, String other, String wish) {
        db.sql("delete from throttle").update();
        post(
                Who.CONNECTOR,
                "/people/" + listed(Who.CONNECTOR, one) + "/introductions",
                "form",
                id(name),
                "to",
                other,
                "wish",
                wish,
                "one",
                "They weave",
                "other",
                "They knit");
    }

    private void theyGive() {
        post(
                Who.TIE,
                "/openings",
                "form",
                id("opening"),
                "text",
                "A loom is free to whoever knows " + word(Who.THIRD),
                "audience",
                id("group"));
        gift("gift", Who.ASKER, Who.CONNECTOR);
        gift("gift of a blocker", Who.BLOCKED, Who.BLOCKER);
        db.sql("""
                        insert into help_idea (owner_id, id, day, position, kind, key, person_id, ask, near, words, label, phrase)
                        values (?::uuid, ?::uuid, ?::date, 0, 'offer', ?, ?::uuid, '', false, 'looms', 'skills', 'looms')
                        """)
                .params(account(Who.CONNECTOR), id("idea"), DAY, id("idea"), listed(Who.CONNECTOR, Who.TIE))
                .update();
        db.sql("insert into help_day (owner_id, day, worked_out_at) values (?::uuid, ?::date, now())")
                .params(account(Who.CONNECTOR), DAY)
                .update();
    }

    /** Received from someone, as its receiver notes it. */
    private void gift(String name, Who owner, Who from) {
        post(
                owner,
                "/people/" + listed(owner, from) + "/gifts",
                "form",
                id(name),
                "way",
                "received",
                "gift",
                "A book",
                "on",
                DAY);
    }

    private void theyHaveCoffee() {
        propose("coffee", Who.CONNECTOR, listed(Who.CONNECTOR, Who.TIE));
        propose("held coffee", Who.CONNECTOR, listed(Who.CONNECTOR, Who.ASKER));
        db.sql("""
                        insert into coffee_agreement (owner_id, coffee_id, number, starts_at, agreed_at)
                        select owner_id, id, 1, '2026-03-09T09:00Z', '2026-03-08T09:00Z' from coffee where id = ?::uuid
                        """).param(id("held coffee")).update();
        propose("guest coffee", Who.CONNECTOR, id("brook"));
        links.put("coffee", stage.deliver().link(mail(id("brook"))));
    }

    void propose(String name, Who host, String person) {
        post(
                host,
                "/people/" + person + "/coffees",
                "form",
                id(name),
                "time1",
                LocalDate.parse(DAY).plusDays(7) + "T12:30",
                "place",
                "Hall",
                "why",
                "Looms");
    }

    Answer get(Who who, String path) {
        return browser(who).get(path);
    }

    UUID uuid(Who who) {
        return the(who).id().value();
    }
}
