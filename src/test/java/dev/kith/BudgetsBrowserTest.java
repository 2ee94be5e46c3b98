package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kith.demo.Cast;
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
