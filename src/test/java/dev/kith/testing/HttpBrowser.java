package dev.kith.testing;

import dev.kith.accounts.Sessions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A browser without a screen before a Kith in another process: keeps its cookies and the token of the forms, follows
 * nothing by itself. It asks one thing at a time.
 */
public final class HttpBrowser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private static final String PART = "--------part";
    private final Supplier<String> kith;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";
    private String from = "";

    /** @param kith where it answers now, for example {@code http://localhost:8080} */
    public HttpBrowser(Supplier<String> kith) {
        this.kith = kith;
    }

    /** Comes through a proxy that says this is its network address, since guesses of passwords are counted by it. */
    public HttpBrowser from(String address) {
        this.from = address;
        return this;
    }

    /** Someone is signed in here already, by that session; the token of the forms is one that {@code another} has. */
    public HttpBrowser signedIn(String session, HttpBrowser another) {
        token = another.token();
        cookies.putAll(another.cookies);
        cookies.put(Sessions.COOKIE, session);
        return this;
    }

    /** The connection broke before there was an answer: what was asked may have been done or not. */
    public static final class Unanswered extends RuntimeException {
        Unanswered(IOException cause) {
            super(cause);
        }
    }

    public Answer get(String path) {
        Answer answer = send(request(path).GET());
        Element field = answer.page().selectFirst("input[name=_csrf]");
        if (field != null) {
            token = field.attr("value");
        }
        return answer;
    }

    /** Posts a form: names and values in turn. */
    public Answer post(String path, String... namesAndValues) {
        var form = new StringBuilder("_csrf=" + encoded(token()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append('&').append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** Posts a form with a file in it. */
    public Answer upload(String path, String field, String fileName, byte[] bytes) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + PART)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(beforeFile(field, fileName)),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofString("\r\n--" + PART + "--\r\n"))));
    }

    /** Begins to post a form with a file in it, and stays at the half of the file until the connection is closed. */
    public Socket uploadHalf(String path, String field, String fileName, byte[] bytes) throws IOException {
        String start = beforeFile(field, fileName);
        URI to = URI.create(kith.get() + path);
        String head = """
                POST %s HTTP/1.1
                Host: %s
                Cookie: %s
                Content-Type: multipart/form-data; boundary=%s
                Content-Length: %d

                """.formatted(path, to.getAuthority(), cookies(), PART, start.length() + bytes.length + 1)
                .replace("\n", "\r\n");
        var connection = new Socket(to.getHost(), to.getPort());
        connection.getOutputStream().write((head + start).getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().write(bytes, 0, bytes.length / 2);
        return connection;
    }

    private String beforeFile(String field, String fileName) {
        return """
                --%1$s
                Content-Disposition: form-data; name="_csrf"

                %2$s
                --%1$s
                Content-Disposition: form-data; name="%3$s"; filename="%4$s"
                Content-Type: application/octet-stream

                """.formatted(PART, token(), field, fileName).replace("\n", "\r\n");
    }

    public Answer signIn(String email, String password) {
        return post("/sign-in", "email", email, "password", password);
    }

    private String token() {
        if (token.isEmpty()) {
            get("/sign-in");
        }
        return token;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(kith.get() + path))
                .timeout(Duration.ofMinutes(1))
                .header("Accept-Language", "en")
                .header("Cookie", cookies());
        return from.isEmpty() ? request : request.header("X-Forwarded-For", from);
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            keep(response.headers().allValues("set-cookie"));
            return answer(response);
        } catch (IOException e) {
            throw new Unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(List<String> given) {
        for (String cookie : given) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    private static Answer answer(HttpResponse<byte[]> from) throws IOException {
        var response = new MockHttpServletResponse();
        response.setStatus(from.statusCode());
        from.headers().firstValue("location").ifPresent(to -> response.setHeader("Location", to));
        response.getOutputStream().write(from.body());
        return new Answer(response);
    }
}
