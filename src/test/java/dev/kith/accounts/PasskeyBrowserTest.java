package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.kith.demo.Cast;
import dev.kith.testing.BrowserTest;
import dev.kith.testing.Chromium;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Passkeys in a real Chromium with a virtual authenticator, from adding one to being refused after it is removed. */
@BrowserTest
class PasskeyBrowserTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Chromium chromium;

    @Test
    void a_passkey_is_added_signs_in_and_is_removed() {
        var member = stage.member(Cast.NOAH);
        try (var window = chromium.window(Chromium.DESK)) {
            Page page = chromium.signedIn(window, member);
            addAuthenticator(window, page);

            page.navigate("/settings");
            page.fill("#label", "my phone");
            page.click("form[data-passkey=create] button");
            page.locator("#flash", new Page.LocatorOptions().setHasText("my phone"))
                    .waitFor();
            Chromium.isAccessible(page);

            window.clearCookies();
            page.navigate("/sign-in?next=/settings");
            page.click("form[data-passkey=get] button");
            page.getByText("You sign in with " + member.email()).waitFor();
            assertThat(window.cookies())
                    .extracting((Cookie cookie) -> cookie.name)
                    .doesNotContain("JSESSIONID");

            page.click("button[aria-label='Remove the passkey my phone']");
            page.locator("#flash", new Page.LocatorOptions().setHasText("removed"))
                    .waitFor();
            window.clearCookies();
            page.navigate("/sign-in");
            page.click("form[data-passkey=get] button");
            page.locator(".problems", new Page.LocatorOptions().setHasText("not accepted"))
                    .waitFor();
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void addAuthenticator(BrowserContext window, Page page) {
        var authenticator = new JsonObject();
        authenticator.addProperty("protocol", "ctap2");
        authenticator.addProperty("transport", "internal");
        authenticator.addProperty("hasResidentKey", true);
        authenticator.addProperty("hasUserVerification", true);
        authenticator.addProperty("isUserVerified", true);
        authenticator.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", authenticator);
        var devtools = window.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
