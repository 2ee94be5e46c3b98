package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.followups.FollowUps;
import dev.kith.moments.Moment;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.BrowserTest;
import dev.kith.testing.Chromium;
import dev.kith.testing.Stage;
import dev.kith.testing.Taps;
import dev.kith.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a task may cost a thumb, beside what the main walk counts. */
@BrowserTest
class BudgetsBrowserTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Chromium chromium;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    @Autowired
    private Encounters encounters;

    @Autowired
    private FollowUps followUps;

    @Test
    void someone_without_an_account_is_noted_within_three_taps_of_today() {
        try (var window = chromium.window(Chromium.PHONE)) {
            Page page = chromium.signedIn(window, stage.member(Cast.AMARA));
            var taps = new Taps(page);
            taps.tap("nav a[href='/met']");
            taps.type("#name", "Ines Duarte");
            taps.type("#note", "Restores old tiles, looks for a cellar");
            taps.tap("form[action='/met'] button[type=submit]");
            page.waitForSelector("#flash :text('Ines Duarte')");
            assertThat(taps.count()).as("Today to saved").isLessThanOrEqualTo(3);

            page.navigate("/people");
            page.click("main a:has-text('Ines Duarte')");
            page.waitForURL("**/people/*");
            assertThat(page.locator("main").innerText()).contains("Ines Duarte", "Restores old tiles");
        }
    }

    @Test
    void a_newcomer_goes_to_a_first_event_and_has_an_introduction_in_fewer_than_fifteen_fields() {
        String event = announced();
        String email = Stage.freshEmail("newcomer");
        try (var window = chromium.window(Chromium.PHONE)) {
            Page page = window.newPage();
            page.navigate("/");
            var taps = new Taps(page);
            taps.tap("header a[href='/sign-up']");
            taps.type("#name", "Ines Duarte");
            taps.type("#email", email);
            taps.type("#password", Stage.PASSWORD);
            taps.tap("main form button");
            page.waitForSelector("main:has-text('" + email + "')");

            page.navigate(stage.deliver().link(email));
            taps.tap("main form button");
            taps.tap("main a[href='/me/introduction']");
            taps.type("#introduction", "I am Ines. I restore old tiles, and I look for a cellar with light.");
            taps.tap("form[action='/me/introduction'] button");
            taps.tap("nav a[href='/discover']");
            taps.type("main [name=q]", "tiles");
            taps.tap("main a[href='" + event + "']");
            taps.tap("form[action$='/rsvp'] button");
            page.waitForSelector("form[action$='/rsvp/deletion'] button");
            assertThat(taps.fields()).as("fields").isLessThan(15);
            assertThat(taps.count()).as("taps").isLessThanOrEqualTo(10);
        }
    }

    @Test
    void a_coffee_is_proposed_within_three_taps_of_today_and_agreed_with_one() {
        Member amara = stage.member(Cast.AMARA);
        Member jonas = stage.member(Cast.JONAS);
        Occasion stairs = Occasion.of("Stairs", clock.instant());
        encounters.met(jonas, amara.id(), stairs, "");
        encounters.met(amara, jonas.id(), stairs, "Builds kitchens");
        followUps
                .open(amara, people.ofMember(amara, jonas.id()).orElseThrow())
                .forEach(letter -> followUps.done(amara, letter.id(), Moment.Kind.MESSAGE, ""));
        try (var window = chromium.window(Chromium.PHONE);
                var another = chromium.window(Chromium.PHONE)) {
            Page hers = chromium.signedIn(window, amara);
            var taps = new Taps(hers);
            taps.tap("main a[href$='/coffees/new']");
            taps.type("#place", "Café Tejo");
            taps.tap("form[action$='/coffees'] button[type=submit]");
            hers.waitForURL("**/coffees/*");
            assertThat(taps.count()).as("Today to proposed").isLessThanOrEqualTo(3);

            Page his = chromium.signedIn(another, jonas);
            his.navigate(stage.deliver().link(jonas.email()));
            var answer = new Taps(his);
            answer.tap("form[action$='/agreement'] button");
            his.waitForSelector("#agreed");
            assertThat(answer.count()).as("from the mail's page to agreed").isOne();
            assertThat(stage.deliver().calendar(amara.email()).orElseThrow()).contains("METHOD:REQUEST", "Café Tejo");
        }
    }

    @Test
    void a_pasted_opening_is_ranked_with_one_tap_and_offered_with_one_more() {
        Member amara = stage.member(Cast.AMARA);
        String email = Stage.freshEmail("vera");
        PersonId vera = people.remember(amara.id(), new NewPerson("Vera Brandt", "", email, "", "", null));
        people.change(amara.id(), vera, card -> card.adding(Topic.LOOKING_FOR, "An old bakery to rent"));
        try (var window = chromium.window(Chromium.PHONE)) {
            Page page = chromium.signedIn(window, amara);
            page.click("nav a[href='/give']");
            page.fill("#text", "The bakery in Graça is to let, with two ovens.");
            var ranked = new Taps(page);
            ranked.tap("form[action='/openings'] button[type=submit]");
            page.waitForSelector("main li.row:has-text('Vera Brandt')");
            assertThat(ranked.count()).as("pasted to ranked").isOne();
            var offered = new Taps(page);
            offered.tap("main li.row:has-text('Vera Brandt') button:has-text('Offer it')");
            page.waitForSelector("main li.row:has-text('Vera Brandt') .badge");
            assertThat(offered.count()).as("ranked to offered").isOne();
        }
        assertThat(stage.deliver().text(email)).contains("two ovens");
    }

    @Test
    void an_introduction_is_asked_for_within_three_taps_of_a_members_page() {
        Member jonas = stage.member(Cast.JONAS);
        Member amara = stage.member(Cast.AMARA);
        Member priya = stage.member(Cast.PRIYA);
        tie(jonas, amara);
        tie(amara, priya);
        try (var window = chromium.window(Chromium.PHONE)) {
            Page page = chromium.signedIn(window, jonas);
            page.navigate("/members/" + priya.id());
            var taps = new Taps(page);
            taps.tap("main a[href^='/introductions/doors/']");
            taps.tap("main a[href^='/introductions/wishes/new']");
            taps.type("#note", "I build kitchens, and would like to hear how she began.");
            taps.tap("form[action='/introductions/wishes'] button[type=submit]");
            page.waitForURL("**/introductions/wishes/*");
            assertThat(taps.count()).as("her page to asked").isLessThanOrEqualTo(3);
        }
        assertThat(stage.deliver().text(amara.email())).contains(jonas.name(), priya.name(), "I build kitchens");
    }

    private void tie(Member one, Member other) {
        Occasion stairs = Occasion.of("Stairs", clock.instant());
        encounters.met(one, other.id(), stairs, "");
        encounters.met(other, one.id(), stairs, "");
    }

    /** An evening that someone else has announced; gives its path. */
    private String announced() {
        var organizer = stage.as(stage.member(Cast.TOMAS));
        String group = organizer
                .post(
                        "/groups",
                        "name",
                        "Old Tiles",
                        "summary",
                        "We wash and sort.",
                        "place",
                        "Lisbon, Portugal",
                        "joining",
                        "open")
                .is(303)
                .location();
        return Stage.evening(
                organizer,
                group,
                "Tiles, washed and sorted",
                LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC),
                "publish");
    }
}
