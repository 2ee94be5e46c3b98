package dev.kith.testing;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Community;
import dev.kith.accounts.FirstRun;
import dev.kith.accounts.Member;
import dev.kith.accounts.NewAccount;
import dev.kith.accounts.Sessions;
import dev.kith.demo.Cast;
import dev.kith.platform.Jobs;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/** Puts people of the cast on: each call makes a fresh account, so that tests do not meet each other's. */
@Component
public class Stage {
    public static final String PASSWORD = "a quiet evening";
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Community COMMUNITY =
            new Community("The Lisbon Table", "Lisbon, Portugal", 38.72, -9.13, LISBON);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final Accounts accounts;
    private final MockMvc mvc;
    private final Jobs jobs;
    private final TestMail mail;
    private final Sessions sessions;
    private final JdbcClient db;
    private final Member host;

    Stage(
            Accounts accounts,
            FirstRun firstRun,
            MockMvc mvc,
            Jobs jobs,
            TestMail mail,
            Sessions sessions,
            JdbcClient db) {
        this.accounts = accounts;
        this.mvc = mvc;
        this.jobs = jobs;
        this.mail = mail;
        this.sessions = sessions;
        this.db = db;
        this.host = accounts.member(firstRun.found(COMMUNITY, account(Cast.HUGO, Locale.ENGLISH), Locale.ENGLISH)
                        .orElseThrow())
                .orElseThrow();
    }

    /** The host of the community that all tests stand in. */
    public Member host() {
        return host;
    }

    public static String freshEmail(String name) {
        return name.toLowerCase(Locale.ROOT) + COUNT.incrementAndGet() + "@kith.example";
    }

    public Member member(Cast who) {
        return joined(account(who, Locale.ENGLISH));
    }

    /** Someone who reads German. */
    public Member german(Cast who) {
        return joined(account(who, Locale.GERMAN));
    }

    private Member joined(NewAccount account) {
        return accounts.member(accounts.join(account)).orElseThrow();
    }

    private static NewAccount account(Cast who, Locale reads) {
        return new NewAccount(who.fullName(), freshEmail(who.name()), PASSWORD, reads, LISBON);
    }

    /** A browser in which nobody is signed in. */
    public Browser visitor() {
        return new Browser(mvc);
    }

    /** A browser in which {@code member} is signed in. */
    public Browser as(Member member) {
        Browser browser = visitor();
        browser.post("/sign-in", "email", member.email(), "password", PASSWORD).is(303);
        return browser;
    }

    /** The same without the form and the password, which take most of a short test. */
    public Browser here(Member member) {
        var response = new MockHttpServletResponse();
        sessions.open(member.id(), new MockHttpServletRequest(), response);
        return new Browser(mvc, response.getCookies());
    }

    /** An evening of a group, by its form; gives its path. */
    public static String evening(Browser organizer, String group, String title, LocalDate day, String then) {
        return organizer
                .post(
                        group + "/events",
                        "title",
                        title,
                        "starts",
                        day + "T18:30",
                        "ends",
                        day + "T21:30",
                        "zone",
                        LISBON.getId(),
                        "place",
                        "Tile yard",
                        "city",
                        "Lisbon, Portugal",
                        "description",
                        "Bring gloves.",
                        "then",
                        then)
                .is(303)
                .location();
    }

    /**
     * Does every job that is due and tells what mail that sent. The morning mails of all who were ever on this stage are
     * left out: where a test lets weeks pass they would be thousands.
     */
    public TestMail deliver() {
        db.sql("delete from job where kind = 'digest'").update();
        jobs.runDue();
        return mail;
    }
}
