package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.platform.Settings;
import dev.kith.testing.BrowserTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The headers of every kind of answer, over a real connection. */
@BrowserTest
class DoorsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private Settings settings;

    @Autowired
    private SessionRows sessionRows;

    @Autowired
    private Clock clock;

    @Test
    void every_kind_of_answer_forbids_inline_script_and_frames() throws Exception {
        assertThat(guarded(get("/sign-in")).statusCode()).isEqualTo(200);
        assertThat(guarded(get("/settings")).statusCode()).isEqualTo(303);
        assertThat(guarded(post("/sign-in")).statusCode()).isEqualTo(403);
        assertThat(guarded(get("/settings/address")).statusCode()).isIn(303, 404, 405);
        assertThat(guarded(get("/no/such/page")).statusCode()).isIn(303, 404);
        assertThat(guarded(get("/places/cities?q=")).body()).isEmpty();
    }

    @Test
    void a_refusal_is_a_page_and_opens_no_servlet_session() throws Exception {
        var refusal = post("/sign-in");
        assertThat(refusal.body()).contains("<h1").doesNotContain("Whitelabel");
        assertThat(refusal.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @Test
    void strict_transport_is_asked_for_only_behind_https() throws Exception {
        assertThat(get("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        var behindProxy = HTTP.send(
                HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/sign-in"))
                        .header("X-Forwarded-Proto", "https")
                        .build(),
                BodyHandlers.ofString());
        assertThat(behindProxy.headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void cookies_are_for_https_alone_where_members_come_by_https() {
        assertThat(cookie(settings))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookie(https()))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Secure");
        assertThat(csrf(settings)).doesNotContain("Secure");
        assertThat(csrf(https())).contains("Secure").contains("HttpOnly");
    }

    private String cookie(Settings given) {
        var response = new MockHttpServletResponse();
        new Sessions(sessionRows, given, clock).close(new MockHttpServletRequest(), response);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    private static String csrf(Settings given) {
        var response = new MockHttpServletResponse();
        var request = new MockHttpServletRequest();
        var repository = Doors.csrfCookie(given);
        repository.saveToken(repository.generateToken(request), request, response);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    private Settings https() {
        return new Settings(
                settings.data(),
                settings.port(),
                settings.bind(),
                "https://kith.example",
                settings.database(),
                settings.mailServer(),
                settings.mailFrom(),
                settings.registration(),
                settings.model());
    }

    private static HttpResponse<String> guarded(HttpResponse<String> answer) {
        var policy = answer.headers().firstValue("Content-Security-Policy").orElse("none");
        assertThat(policy)
                .as("policy of %s, status %s", answer.uri(), answer.statusCode())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        return answer;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(settings.baseUrl() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
