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
    void the_doors_are_open_to_all_in_both_colours_and_sizes() {
        for (var colors : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {Chromium.PHONE, Chromium.DESK}) {
                try (var window = chromium.window(width, colors, true)) {
                    var page = window.newPage();
                    for (var path : new String[] {"/sign-in", "/sign-up", "/sign-up/confirmation?token=x"}) {
                        page.navigate(path);
                        Chromium.fits(page);
                        Chromium.isAccessible(page);
                    }
                }
            }
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
