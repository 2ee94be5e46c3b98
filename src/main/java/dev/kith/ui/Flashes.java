package dev.kith.ui;

import dev.kith.kernel.Decision;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Leaves one sentence for the next page: for the one that the handler answers with, or, where it redirects, in a cookie,
 * so that any node can show it. A handler takes it as a parameter: {@code flashes.done("groups.joined", name)}.
 */
public final class Flashes {
    static final String COOKIE = "kith_flash";
    private static final String SEPARATOR = "\u001f";
    private static final String NUMBER = "\u001e";
    private static final int MOST_CHARACTERS = 1200;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Flashes(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    public void done(String key, Object... args) {
        leave("d", "", key, args);
    }

    /** @param undoPath where a POST takes it back; a path of this site */
    public void doneWithUndo(String undoPath, String key, Object... args) {
        leave("d", undoPath, key, args);
    }

    public void refused(String key, Object... args) {
        leave("r", "", key, args);
    }

    /** Done, or refused with the decision's own reason. */
    public void decided(Decision decision, String yes, Object... args) {
        switch (decision) {
            case Decision.Yes ignored -> done(yes, args);
            case Decision.No(var key, var why) -> refused(key, why.toArray());
        }
    }

    private void leave(String kind, String undo, String key, Object... args) {
        var text = new StringBuilder(kind)
                .append(SEPARATOR)
                .append(undo)
                .append(SEPARATOR)
                .append(key);
        for (Object arg : args) {
            // a number stays one, so that a message may choose by it
            String said = (arg instanceof Number ? NUMBER : "") + arg;
            text.append(SEPARATOR).append(said, 0, Math.min(said.length(), 200));
        }
        text.setLength(Math.min(text.length(), MOST_CHARACTERS));
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
        request.setAttribute(COOKIE, value);
        write(request, response, value, 60);
    }

    static @Nullable Flash take(
            HttpServletRequest request, HttpServletResponse response, MessageSource messages, Locale locale) {
        if (request.getAttribute(COOKIE) instanceof String said) {
            write(request, response, "", 0);
            return read(said, messages, locale);
        }
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                write(request, response, "", 0);
                return read(cookie.getValue(), messages, locale);
            }
        }
        return null;
    }

    private static @Nullable Flash read(String value, MessageSource messages, Locale locale) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length < 3) {
                return null;
            }
            Object[] args = Arrays.stream(parts).skip(3).map(Flashes::argument).toArray();
            String text = messages.getMessage(parts[2], args, "", locale);
            boolean local = parts[1].matches("/(?![/\\\\]).*");
            return text == null || text.isEmpty()
                    ? null
                    : new Flash(text, local ? parts[1] : null, parts[0].equals("r"));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Object argument(String said) {
        return said.startsWith(NUMBER) ? (Object) Long.valueOf(said.substring(NUMBER.length())) : said;
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(seconds)
                        .build()
                        .toString());
    }
}
