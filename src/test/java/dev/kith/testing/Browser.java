package dev.kith.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A browser without a screen: keeps its cookies, carries the CSRF token, follows nothing by itself. */
public final class Browser {
    private static final String CSRF = "kith_csrf";
    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String language = "en";

    Browser(MockMvc mvc, Cookie... given) {
        this.mvc = mvc;
        for (Cookie cookie : given) {
            cookies.put(cookie.getName(), cookie);
        }
        cookies.put(CSRF, new Cookie(CSRF, UUID.randomUUID().toString()));
    }

    public Browser speaking(String language) {
        this.language = language;
        return this;
    }

    public Answer get(String path) {
        return send(MockMvcRequestBuilders.get(URI.create(path)));
    }

    /** Asks as htmx does, for a piece of a page. */
    public Answer getFragment(String path) {
        return send(MockMvcRequestBuilders.get(URI.create(path)).header("HX-Request", "true"));
    }

    /** Posts a form as htmx does: names and values in turn. */
    public Answer postFragment(String path, String... namesAndValues) {
        var request = MockMvcRequestBuilders.post(URI.create(path)).header("HX-Request", "true");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return send(request.param("_csrf", token()));
    }

    /** Posts a form: names and values in turn. */
    public Answer post(String path, String... namesAndValues) {
        var request = MockMvcRequestBuilders.post(URI.create(path));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return send(request.param("_csrf", token()));
    }

    /** Posts a form with a file in it. */
    public Answer upload(String path, String field, String fileName, byte[] bytes, String... namesAndValues) {
        var request = multipart(URI.create(path))
                .file(new org.springframework.mock.web.MockMultipartFile(field, fileName, null, bytes));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return send(request.param("_csrf", token()));
    }

    /** The same, without the token that proves that the form was ours. */
    public Answer postFromElsewhere(String path) {
        return send(MockMvcRequestBuilders.post(URI.create(path)));
    }

    /** What a redirect leads to. */
    public Answer follow(Answer answer) {
        return get(answer.location());
    }

    /** What a form holds: the cookie's value as Spring Security masks it, with a mask of zeros. */
    private String token() {
        byte[] token = cookies.get(CSRF).getValue().getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            request.header("Accept-Language", language);
            if (!cookies.isEmpty()) {
                request.cookie(cookies.values().toArray(Cookie[]::new));
            }
            var response = mvc.perform(request).andReturn().getResponse();
            for (Cookie cookie : response.getCookies()) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie);
                }
            }
            return new Answer(response);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
