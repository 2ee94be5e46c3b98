package dev.kith.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kith.demo.Cast;
import dev.kith.events.Gathering;
import dev.kith.events.Rsvps;
import dev.kith.testing.BrowserTest;
import dev.kith.testing.Chromium;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class DoorBrowserTest {
    @Autowired
    private Stage stage;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Rsvps rsvps;

    @Autowired
    private Chromium chromium;

    private Gathering.Evening evening;

    @BeforeEach
    void two_are_expected() {
        evening = new Gathering(program).with(Gathering.seats(2));
        rsvps.rsvp(stage.member(Cast.MEI), evening.id());
        rsvps.rsvp(stage.member(Cast.NOAH), evening.id());
    }

    @Test
    void two_pressed_in_one_moment_are_both_seen_to_be_here_with_their_news() {
        try (var window = chromium.window(Chromium.PHONE)) {
            Page door = chromium.signedIn(window, evening.organizer());
            door.navigate(evening.path() + "/check-in");
            door.evaluate(
                    "document.querySelectorAll('#door form[action$=\"/check-ins\"] button').forEach(one => one.click())");
            door.waitForSelector("#door .badge--on >> nth=1");
            assertThat(door.locator("#news .flash__text").innerText()).contains("is here.");
            assertThat(door.locator("#door .soft").first().innerText()).isEqualTo("2 of 2 are here");
            Chromium.fits(door);
            Chromium.isAccessible(door);
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void the_next_name_is_typed_without_a_way_back_to_the_field() {
        try (var window = chromium.window(Chromium.DESK)) {
            Page door = chromium.signedIn(window, evening.organizer());
            door.navigate(evening.path() + "/check-in");
            door.fill("#q", "mei");
            door.waitForSelector("#door:not(.htmx-settling) .row:only-child");
            door.keyboard().press("Tab");
            door.keyboard().press("Tab");
            door.keyboard().press("Enter");
            door.waitForSelector("#door .badge--on");
            door.waitForSelector("#q:focus");
            door.keyboard().insertText("noah");
            assertThat(door.inputValue("#q")).isEqualTo("noah");
            door.waitForSelector("#door:not(.htmx-settling) .row__title:text('Noah')");
            door.click("#door form[action$='/check-ins'] button");
            door.waitForSelector("#door .badge--on");
            assertThat(door.locator("#q:focus").count())
                    .as("a finger wants no keyboard over the list")
                    .isZero();
        }
        assertThat(chromium.complaints()).isEmpty();
    }
}
