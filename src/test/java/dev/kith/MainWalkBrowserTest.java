package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.BrowserTest;
import dev.kith.testing.Chromium;
import dev.kith.testing.Stage;
import dev.kith.testing.Taps;
import dev.kith.testing.TestClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One evening, kept: the main walk of the product, by two members with phones and an organizer at the desk. */
@BrowserTest
class MainWalkBrowserTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Chromium chromium;

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToTheStart() {
        clock.release();
    }

    @Test
    void an_evening_is_found_gone_to_and_kept() throws Exception {
        Member tomas = stage.member(Cast.TOMAS);
        Member amara = stage.member(Cast.AMARA);
        Member noah = stage.member(Cast.NOAH);
        try (var desk = chromium.window(Chromium.DESK);
                var amarasPhone = chromium.window(Chromium.PHONE);
                var noahsPhone = chromium.window(Chromium.PHONE)) {
            Page organizer = chromium.signedIn(desk, tomas);
            String event = announces(
                    organizer, "A pot for walkers " + tomas.id().toString().substring(30));
            Chromium.isAccessible(organizer);

            Page one = chromium.signedIn(amarasPhone, amara);
            Page other = chromium.signedIn(noahsPhone, noah);
            finds(one, "pot for walkers", event);
            Chromium.fits(one);
            Chromium.isAccessible(one);
            goes(one);
            other.navigate(event);
            goes(other);

            clock.advance(Duration.ofHours(9).plusMinutes(40));
            checksIn(organizer, event, amara.name());
            checksIn(organizer, event, noah.name());

            theyMeet(one, other);
            for (Page page : new Page[] {one, other}) {
                page.navigate("/people");
                Chromium.fits(page);
            }
            assertThat(one.locator("main").innerText()).contains("Noah Lindqvist");
            assertThat(other.locator("main").innerText()).contains("Amara Okafor");

            clock.advance(Duration.ofHours(14));
            writesTheNextMorning(one, noah);
            findsAgain(one, "tuba", "Noah Lindqvist");
        }
        var letters = stage.deliver().to(noah.email()).stream()
                .filter(mail -> replyTo(mail).contains(amara.email()))
                .toList();
        assertThat(letters).hasSize(1);
        assertThat(String.valueOf(letters.getFirst().getContent())).contains("Noah");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void reading_rsvp_and_forms_need_no_scripts() {
        Member tomas = stage.member(Cast.TOMAS);
        String ines = Stage.freshEmail("ines");
        try (var desk = chromium.window(Chromium.DESK, ColorScheme.LIGHT, false);
                var phone = chromium.window(Chromium.PHONE, ColorScheme.LIGHT, false)) {
            String event = announces(chromium.signedIn(desk, tomas), "A pot for readers");
            Page page = chromium.signedIn(phone, stage.member(Cast.AMARA));
            finds(page, "pot for readers", event);
            goes(page);
            page.click("form[action$='/rsvp/deletion'] button");
            page.waitForSelector("form[action$='/rsvp'] button");
            goes(page);

            notes(page, "Ines Duarte", "Restores old tiles, looks for a cellar");
            page.click("main a[href$='/edit']");
            page.fill("#mails", ines);
            page.click("main form[action^='/people/'] button[type=submit]");
            page.waitForSelector("main a[href='mailto:" + ines + "']");

            clock.advance(Duration.ofHours(24));
            page.navigate("/");
            page.click("details.fold > summary");
            page.click("form[action$='/letter'] .fold__body button[type=submit]");
            page.waitForSelector("#flash p");

            page.fill("#find", "tiles");
            page.locator("#find").press("Enter");
            page.click("main a:has-text('Ines Duarte')");
            page.waitForURL("**/people/*");
        }
        assertThat(stage.deliver().to(ines)).hasSize(1);
    }

    private static void notes(Page page, String name, String note) {
        page.navigate("/met");
        page.fill("#name", name);
        page.fill("#note", note);
        page.click("form[action='/met'] button[type=submit]");
        page.waitForSelector("#flash :text('" + name + "')");
        page.navigate("/people");
        page.click("main a:has-text('" + name + "')");
        page.waitForURL("**/people/*");
    }

    private static String replyTo(MimeMessage mail) {
        try {
            return mail.getReplyTo()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String announces(Page page, String title) {
        page.navigate("/groups/new");
        page.fill("#name", "The Long Table");
        page.fill("#summary", "We cook for whoever comes.");
        page.fill("#topics", "cooking, open evenings");
        page.fill("#place", "Lisbon, Portugal");
        page.click("main form button.button[type=submit]");
        page.waitForURL("**/groups/*");
        page.navigate(page.url() + "/events/new");
        page.fill("#title", title);
        page.fill("#starts", "2026-03-10T18:30");
        page.fill("#ends", "2026-03-10T21:30");
        page.fill("#place", "Community kitchen");
        page.fill("#city", "Lisbon, Portugal");
        page.fill("#description", "Thirty seats, one pot.");
        page.click("button[value=publish]");
        page.waitForURL("**/events/*");
        return page.url();
    }

    private static void finds(Page page, String words, String event) {
        page.navigate("/discover");
        page.fill("main [name=q]", words);
        page.locator("main [name=q]").press("Enter");
        page.click("main a[href='" + URI.create(event).getPath() + "']");
        page.waitForURL(event);
    }

    private static void goes(Page page) {
        var taps = new Taps(page);
        taps.tap("form[action$='/rsvp'] button");
        page.waitForSelector("form[action$='/rsvp/deletion'] button");
        assertThat(taps.count()).as("RSVP").isLessThanOrEqualTo(1);
    }

    private static void checksIn(Page page, String event, String name) {
        page.navigate(event + "/check-in");
        page.fill("#q", name);
        page.locator("#q").press("Enter");
        page.waitForSelector("#door li:has-text('" + name + "') button");
        page.click("#door li:has-text('" + name + "') form[action$='/check-ins'] button");
        page.waitForSelector("#door li:has-text('" + name + "') .badge--on");
        Chromium.isAccessible(page);
    }

    /** My open code, their scan; both lists within two taps and a confirmation. */
    private static void theyMeet(Page one, Page other) {
        one.navigate("/me/code");
        Chromium.isAccessible(one);
        String scanned = one.locator("#link").innerText();

        var taps = new Taps(other);
        other.navigate(scanned);
        Chromium.isAccessible(other);
        other.fill("[name=note]", "Plays the tuba, badly");
        taps.tap("form[action^='/met/'] button[type=submit]");
        other.waitForLoadState();

        var confirmation = new Taps(one);
        one.waitForSelector("form[action$='/confirmation']");
        one.fill("form[action$='/confirmation'] textarea", "Plays the tuba, wants a duet");
        confirmation.tap("form[action$='/confirmation'] button:not([formaction])");
        one.waitForLoadState();
        assertThat(taps.count()).as("the scan's taps").isLessThanOrEqualTo(2);
        assertThat(confirmation.count()).as("the confirmation").isEqualTo(1);
    }

    /** From Today to sent in two taps. */
    private static void writesTheNextMorning(Page page, Member to) {
        page.navigate("/");
        Chromium.fits(page);
        Chromium.isAccessible(page);
        assertThat(page.locator("main").innerText()).contains(to.name());
        var taps = new Taps(page);
        taps.tap("details.fold > summary");
        taps.tap("form[action$='/letter'] .fold__body button[type=submit]");
        page.waitForURL("**/");
        assertThat(taps.count()).as("Today to sent").isLessThanOrEqualTo(2);
    }

    /** By a word of an old note: "/", typing, Enter. */
    private static void findsAgain(Page page, String word, String name) {
        page.navigate("/groups");
        page.locator("body").press("/");
        page.keyboard().type(word);
        page.keyboard().press("Enter");
        page.waitForURL("**/people/**");
        page.waitForSelector("main:has-text('" + name + "')");
    }
}
