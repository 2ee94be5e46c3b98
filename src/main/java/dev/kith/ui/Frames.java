package dev.kith.ui;

import dev.kith.assets.Assets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Ui} of a request. */
@Component
class Frames {
    private final MessageSource messages;
    private final Assets assets;
    private final Clock clock;

    Frames(MessageSource messages, Assets assets, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
    }

    Ui of(HttpServletRequest request, HttpServletResponse response) {
        Locale locale = RequestContextUtils.getLocale(request);
        return new Ui(
                messages,
                locale,
                (Who) request.getAttribute(Who.ATTRIBUTE),
                Flashes.take(request, response, messages, locale),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                request.getRequestURI(),
                assets.base(),
                clock);
    }
}
