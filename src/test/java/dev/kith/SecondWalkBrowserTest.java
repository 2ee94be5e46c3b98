package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.introductions.Trio;
import dev.kith.people.People;
import dev.kith.testing.BrowserTest;
import dev.kith.testing.Chromium;
import dev.kith.testing.Stage;
import dev.kith.testing.Taps;
import dev.kith.testing.TestClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What comes of an evening: a coffee with Vera, who has no account, something that helps her, and by Jonas an introduction
 * to Priya. Three members and a guest, each in a browser of their own.
 */
@BrowserTest
class SecondWalkBrowserTest {
    private static final Pattern UID = Pattern.compile("(?m)^UID:(\\S+)");
    private static final String SKILL = "weaving tapestries";

    @Autowired
    private Stage stage;

    @Autowired
    private Chromium chromium;

    @Autowired
    private TestClock clock;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    private Member amara;
    private Member jonas;
    private Member priya;
    private String vera;

    @BeforeEach
    void they_know_each_other_in_a_row() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        priya = stage.member(Cast.PRIYA);
        vera = Stage.freshEmail("vera");
        Trio.tie(encounters, people, clock, amara, jonas);
        Trio.tie(encounters, people, clock, jonas, priya);
        stage.as(priya)
                .post("/me", "name", priya.name(), "offers", SKILL, "discoverable", "true")
                .is(303);
    }

    @AfterEach
    void backToTheStart() {
        clock.release();
    }

    @Test
    void after_the_evening_come_the_coffee_the_gift_and_the_introduction() {
        try (var amarasPhone = chromium.window(Chromium.PHONE);
                var jonasDesk = chromium.window(Chromium.DESK);
                var priyasPhone = chromium.window(Chromium.PHONE);
                var verasPhone = chromium.window(Chromium.PHONE)) {
            Page hers = chromium.signedIn(amarasPhone, amara);
            String person = notesAndWrites(hers);
            String coffee = proposes(hers, person);
            answersWithAnotherTime(verasPhone.newPage());
            agrees(hers, coffee);
            writesDown(hers, coffee, person);
            offersWhatSheHeardOf(hers);

            asksForAnIntroduction(hers);
            saysYes(chromium.signedIn(jonasDesk, jonas));
            isAskedAlone(chromium.signedIn(priyasPhone, priya));
            bothHearOfEachOther();
            thanks(hers);
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    /** The first half of the walk, in short; gives the path of Vera in the list. */
    private String notesAndWrites(Page page) {
        page.navigate("/met");
        page.fill("#name", "Vera Brandt");
        page.fill("#note", "Bakes rye, her oven is too small");
        page.click("form[action='/met'] button[type=submit]");
        page.waitForSelector("#flash :text('Vera Brandt')");
        page.navigate("/people");
        page.click("main a:has-text('Vera Brandt')");
        page.waitForURL("**/people/*");
        String person = page.url().replaceFirst("https?://[^/]+", "");
        page.click("main a[href$='/edit']");
        page.fill("#mails", vera);
        page.click("main form[action^='/people/'] button[type=submit]");
        page.waitForSelector("main a[href='mailto:" + vera + "']");

        clock.advance(Duration.ofHours(24));
        page.navigate("/");
        page.click("details.fold:near(:text('Vera Brandt')) > summary");
        page.click("form[action$='/letter']:visible .fold__body button[type=submit]:visible");
        page.waitForSelector("#flash p");
        assertThat(stage.deliver().to(vera)).hasSize(1);
        return person;
    }

    private static String proposes(Page page, String person) {
        page.navigate("/");
        Chromium.fits(page);
        var taps = new Taps(page);
        taps.tap("main a[href='" + person + "/coffees/new']");
        taps.type("#why", "I would like to see how you shape a loaf.");
        taps.type("#time1", "2026-03-13T10:00");
        taps.type("#place", "Café Tejo");
        taps.tap("form[action$='/coffees'] button[type=submit]");
        page.waitForURL("**/coffees/*");
        assertThat(taps.count()).as("Today to proposed").isLessThanOrEqualTo(3);
        return page.url();
    }

    private void answersWithAnotherTime(Page page) {
        page.navigate(stage.deliver().link(vera));
        Chromium.fits(page);
        Chromium.isAccessible(page);
        assertThat(page.locator("main").innerText())
                .contains("how you shape a loaf", "Café Tejo")
                .doesNotContain(amara.email());
        page.click("details:has(form[action$='/offers']) > summary");
        page.fill("#time1", "2026-03-13T16:00");
        page.fill("#place", "The mill");
        page.click("form[action$='/offers'] button[type=submit]");
        page.waitForSelector("#offer");
        assertThat(stage.deliver().text(amara.email())).contains("Vera Brandt", "The mill");
    }

    private void agrees(Page page, String coffee) {
        page.navigate(coffee);
        assertThat(page.locator("main").innerText()).contains("Bakes rye");
        page.click("form[action$='/agreement'] button");
        page.waitForSelector("#agreed");
        List<String> parts = Stream.of(amara.email(), vera)
                .map(address -> stage.deliver().calendar(address).orElseThrow())
                .toList();
        assertThat(parts)
                .allSatisfy(part -> assertThat(part)
                        .contains("METHOD:REQUEST", "SEQUENCE:", "LOCATION:The mill", "DTSTART:20260313T160000Z"));
        assertThat(parts.stream()
                        .flatMap(part -> UID.matcher(part).results())
                        .map(MatchResult::group)
                        .distinct())
                .as("one event in both calendars")
                .hasSize(1);
    }

    private void writesDown(Page page, String coffee, String person) {
        clock.advance(Duration.ofDays(3));
        page.navigate(coffee);
        page.fill("#learned", "Paints ships at night");
        page.fill("#seeks", "An old bakery to rent");
        page.fill("#promise", "Send her the address of the miller");
        page.fill("#due", "2026-03-14");
        page.click("form[action$='/notes'] button[type=submit]");
        page.waitForURL(coffee);
        page.navigate("/");
        assertThat(page.locator("main").innerText()).contains("the address of the miller");
        page.navigate(person);
        assertThat(page.locator("main").innerText()).contains("Paints ships at night", "An old bakery to rent");
    }

    private void offersWhatSheHeardOf(Page page) {
        page.click("nav a[href='/give']");
        page.fill("#text", "The bakery in Graça is to let, with two ovens.");
        var ranked = new Taps(page);
        ranked.tap("form[action='/openings'] button[type=submit]");
        page.waitForSelector("main li.row:has-text('Vera Brandt')");
        assertThat(ranked.count()).as("pasted to ranked").isOne();
        Chromium.fits(page);
        var offered = new Taps(page);
        offered.tap("main li.row:has-text('Vera Brandt') button:has-text('Offer it')");
        page.waitForSelector("main li.row:has-text('Vera Brandt') .badge--on");
        assertThat(offered.count()).as("ranked to offered").isOne();
        assertThat(stage.deliver().text(vera)).contains("two ovens");
        page.click("main li.row:has-text('Vera Brandt') button[value=taken]");
        page.waitForSelector("main li.row:has-text('Vera Brandt') .badge--on:has-text('Taken')");
    }

    /** A word, and then three taps: found, chosen, asked. */
    private void asksForAnIntroduction(Page page) {
        page.navigate("/introductions/doors");
        page.fill("#q", SKILL);
        var taps = new Taps(page);
        taps.tap("form[action='/introductions/doors'] button[type=submit]");
        page.waitForSelector("main li.row:has-text('Jonas')");
        assertThat(page.locator("main").innerText()).doesNotContain("Priya");
        Chromium.fits(page);
        Chromium.isAccessible(page);
        taps.tap("main a:has-text('Ask Jonas')");
        taps.type("#note", "I have a loom to give away.");
        taps.tap("form[action='/introductions/wishes'] button[type=submit]");
        page.waitForURL("**/introductions/wishes/*");
        assertThat(taps.count()).as("asked for an introduction").isLessThanOrEqualTo(3);
    }

    private void saysYes(Page page) {
        page.navigate(stage.deliver().link(jonas.email()));
        assertThat(page.locator("main").innerText()).contains("a loom to give away");
        Chromium.isAccessible(page);
        page.click("main a[href*='wish=']");
        page.click("main a:has-text('" + priya.name() + "')");
        page.fill("#one", "She weaves, and has no loom.");
        page.fill("#other", "She has a loom, and a warm heart.");
        page.click("form[action$='/introductions'] button[type=submit]");
        page.waitForURL("**/introductions/*");
    }

    private void isAskedAlone(Page page) {
        assertThat(stage.deliver().text(priya.email()))
                .contains(amara.name(), "a warm heart")
                .doesNotContain(amara.email());
        page.navigate(stage.deliver().link(priya.email()));
        Chromium.fits(page);
        Chromium.isAccessible(page);
        assertThat(page.locator("main").innerText()).doesNotContain(amara.email());
        page.click("form[action$='/agreement'] button");
        page.waitForSelector("main a[href='mailto:" + amara.email() + "']");
    }

    private void bothHearOfEachOther() {
        assertThat(stage.deliver().text(amara.email())).contains(priya.email());
        assertThat(stage.deliver().text(priya.email())).contains(amara.email());
        assertThat(stage.deliver().text(jonas.email())).contains(amara.name(), priya.name());
        String subject = subject(stage.deliver().last(jonas.email()));
        assertThat(stage.deliver().to(jonas.email()).stream()
                        .filter(mail -> subject(mail).equals(subject)))
                .as("the connector is told once that it is done")
                .hasSize(1);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void thanks(Page page) {
        page.navigate("/");
        assertThat(page.locator("main").innerText()).contains("Priya");
        page.navigate("/introductions");
        page.click("main a[href^='/introductions/wishes/']");
        page.click("main a[href^='/introductions/']:has-text('See the introduction')");
        page.check("#met");
        page.fill("#thanks", "The loom sings again.");
        page.click("form[action$='/words'] button[type=submit]");
        page.waitForSelector("main :text('The loom sings again.')");
        stage.as(jonas).get(page.url().replaceFirst("https?://[^/]+", "")).ok().says("The loom sings again.");
        assertThat(people.ofMember(amara, priya.id())).isPresent();
    }
}
