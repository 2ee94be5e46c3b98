package dev.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** One browser, for what is not measured, and the requests that the load sends. */
final class Visitor {
    /** Any value does: what Kith compares is the cookie with the field (a double submit). */
    private static final String CSRF = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

    private static final String FIELD = field();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Visitor() {}

    static byte[] get(String path, String... headers) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n" + lines(headers) + "\r\n");
    }

    /** @param session the cookie of who posts */
    static byte[] post(String path, String session, String form) {
        String body = (form.isEmpty() ? "" : form + "&") + "_csrf=" + FIELD;
        return bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n" + cookie(session)
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    static String cookie(String session) {
        return "Cookie: kith=" + session + "; kith_csrf=" + CSRF;
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    /** The token as Spring Security masks it in a form: random bytes, then the token xor these; here they are zero. */
    private static String field() {
        byte[] token = CSRF.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked).replace("=", "%3D");
    }

    /** An answer that must be a success, for its body and headers. */
    static HttpResponse<byte[]> visit(int port, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
        for (String header : headers) {
            int colon = header.indexOf(':');
            request.header(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks again and again until any page comes; when that was, in seconds of the system's clock, or NaN for never. */
    static double waitForPage(int port, Process server, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (server.isAlive() && System.nanoTime() < end) {
            try {
                Tally first = new Load(port, 1).run(Duration.ofSeconds(1), 1, () -> get("/sign-in"));
                if (first.outcomes().keySet().stream().anyMatch(status -> status.compareTo("400") < 0)) {
                    return System.nanoTime() / 1e9;
                }
            } catch (UncheckedIOException notYet) {
                pause();
            }
        }
        return Double.NaN;
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
