package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kith.testing.BrowserTest;
import dev.kith.testing.Chromium;
import dev.kith.testing.Inspection;
import dev.kith.testing.KithProcess;
import dev.kith.testing.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The door as a host meets it with a browser, on a Kith of their own that only the invited may join. */
@BrowserTest
class FirstRunBrowserTest {
    @Autowired
    private Chromium chromium;

    @TempDir
    Path home;

    @Test
    void an_empty_kith_makes_its_host_with_one_form() throws IOException {
        var kith = KithProcess.up(KithProcess.begin(
                home, Map.of("KITH_REGISTRATION", "invited"), "run", "--data", home + "/kith", "--port", "0"));
        List<String> wrong = new ArrayList<>();
        try (var window = chromium.window(Chromium.PHONE)) {
            Page page = window.newPage();
            page.navigate(kith.address() + "/");
            assertThat(page.url()).endsWith("/first-run");
            look(page, wrong);
            page.fill("#community", "Lisbon Makers");
            page.fill("#place", "Lisbon, Portugal");
            page.fill("#name", "Hugo Silva");
            page.fill("#email", "hugo@example.org");
            page.fill("#password", Stage.PASSWORD);
            page.click("main button");
            page.waitForURL(kith.address() + "/");
            page.navigate(kith.address() + "/settings/invitations");
            look(page, wrong);
        } finally {
            kith.stop();
        }
        assertThat(wrong).isEmpty();
    }

    private static void look(Page page, List<String> wrong) {
        for (int width : List.of(Chromium.PHONE, Chromium.DESK)) {
            page.setViewportSize(width, 900);
            wrong.addAll(Inspection.ofLook(page));
            wrong.addAll(Inspection.ofNight(page));
        }
        wrong.addAll(Inspection.ofKeys(page));
    }
}
