package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.kith.demo.Cast;
import dev.kith.testing.BrowserTest;
import dev.kith.testing.Chromium;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class DoorsBrowserTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Chromium chromium;

    @Test
    void a_link_that_no_longer_holds_is_a_page_like_any_other() {
        try (var window = chromium.window(Chromium.PHONE)) {
            var page = window.newPage();
            page.navigate("/sign-up/confirmation?token=x");
            Chromium.fits(page);
            Chromium.isAccessible(page);
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_member_signs_in_without_scripts() {
        var member = stage.member(Cast.GRACE);
        try (var window = chromium.window(Chromium.PHONE, ColorScheme.LIGHT, false)) {
            assertThat(chromium.signedIn(window, member).locator("nav").count()).isPositive();
        }
    }
}
