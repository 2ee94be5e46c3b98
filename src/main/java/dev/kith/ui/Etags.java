package dev.kith.ui;

import dev.kith.assets.Assets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/**
 * Answers a page that the browser has already without rendering it. The tag holds who reads, the language, the look,
 * the CSRF cookie that the page's forms belong to, and what the page says of its own state; a page that has a flash to
 * show has none.
 */
@Component
public final class Etags {
    private final Assets assets;

    Etags(Assets assets) {
        this.assets = assets;
    }

    /**
     * A handler that is told true answers null at once.
     *
     * @param state versions of everything the page shows, and its time where words depend on it
     */
    public boolean isKnown(WebRequest request, Object... state) {
        HttpServletRequest http = ((ServletWebRequest) request).getRequest();
        if (WebUtils.getCookie(http, Flashes.COOKIE) != null) {
            return false;
        }
        Cookie csrf = WebUtils.getCookie(http, "kith_csrf");
        String tag = Arrays.deepToString(state)
                + reader(http.getAttribute(Who.ATTRIBUTE), csrf)
                + RequestContextUtils.getLocale(http)
                + assets.version();
        return request.checkNotModified("W/\"" + sum(tag) + "\"");
    }

    /** What a visitor reads holds no form, so no cookie matters to it. */
    private static String reader(@Nullable Object who, @Nullable Cookie csrf) {
        return who == null ? "visitor" : who + (csrf == null ? "" : csrf.getValue());
    }

    private static String sum(String text) {
        return HexFormat.of().toHexDigits(mixed(text));
    }

    /** FNV-1a, 64 bits: tells apart the states of one page in one browser; no secret hangs on it. */
    private static long mixed(String text) {
        long sum = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            sum = (sum ^ (b & 0xff)) * 0x100000001b3L;
        }
        return sum;
    }
}
