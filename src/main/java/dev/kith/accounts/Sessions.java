package dev.kith.accounts;

import dev.kith.platform.Keys;
import dev.kith.platform.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Who is signed in: a random token in a cookie, its sum in the database. A look-up is kept for a few seconds, since a
 * page would otherwise pay for it more than for its own content; another node's sign-out is seen that much later.
 */
@Component
public class Sessions {
    public static final String COOKIE = "kith";
    static final Duration LIFE = Duration.ofDays(90);
    static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration SEEN_STEP = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 20_000;
    private final SessionRows rows;
    private final Settings settings;
    private final Clock clock;
    private final Map<ByteBuffer, Kept> kept = new ConcurrentHashMap<>();

    Sessions(SessionRows rows, Settings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    private record Kept(Member member, Instant readAt) {}

    /** Signs the account in on this browser. */
    public void open(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        String token = Keys.token();
        Instant now = clock.instant();
        rows.open(Keys.sum(token), account, now, now.plus(LIFE), device(request));
        write(response, token, LIFE);
    }

    Optional<Member> member(HttpServletRequest request) {
        String token = token(request);
        return token == null ? Optional.empty() : member(Keys.sum(token));
    }

    private Optional<Member> member(byte[] sum) {
        Instant now = clock.instant();
        ByteBuffer key = ByteBuffer.wrap(sum);
        Kept known = kept.get(key);
        if (known != null && Duration.between(known.readAt(), now).abs().compareTo(FRESH) < 0) {
            return Optional.of(known.member());
        }
        Optional<SessionRows.Found> found = rows.find(sum, now);
        if (found.isEmpty()) {
            kept.remove(key);
            return Optional.empty();
        }
        if (Duration.between(found.get().seenAt(), now).compareTo(SEEN_STEP) > 0) {
            rows.seen(sum, now);
        }
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, new Kept(found.get().member(), now));
        return Optional.of(found.get().member());
    }

    public void close(HttpServletRequest request, HttpServletResponse response) {
        String token = token(request);
        if (token != null) {
            rows.close(Keys.sum(token));
            kept.remove(ByteBuffer.wrap(Keys.sum(token)));
        }
        write(response, "", Duration.ZERO);
    }

    /**
     * A browser in which an account is signed in.
     *
     * @param id the sum of its token, which opens nothing
     * @param here whether it is the one that asks
     */
    public record Device(String id, String agent, Instant openedAt, Instant seenAt, boolean here) {
        private static final List<String> BROWSERS =
                List.of("Firefox", "FxiOS", "Edg", "OPR", "CriOS", "Chrome", "Safari");
        private static final Map<String, String> CALLED =
                Map.of("FxiOS", "Firefox", "Edg", "Edge", "OPR", "Opera", "CriOS", "Chrome");
        private static final List<String> SYSTEMS =
                List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "CrOS", "Linux");

        /** "Firefox, Linux", as far as the browser tells. */
        public String name() {
            return Stream.of(first(BROWSERS), first(SYSTEMS))
                    .flatMap(Optional::stream)
                    .map(word -> CALLED.getOrDefault(word, word))
                    .collect(Collectors.joining(", "));
        }

        private Optional<String> first(List<String> words) {
            return words.stream().filter(agent::contains).findFirst();
        }
    }

    public List<Device> devices(Member member, HttpServletRequest request) {
        return rows.devices(member.id(), sum(request), clock.instant());
    }

    /** Signs the member out of one device. @return false where they are not signed in there */
    public boolean close(Member member, String device) {
        boolean closed = rows.close(member.id(), device);
        forget(member.id());
        return closed;
    }

    /** Signs the member out of every browser but this one. */
    public void closeOthers(Member member, HttpServletRequest request) {
        rows.closeOthers(member.id(), sum(request));
        forget(member.id());
    }

    private static byte[] sum(HttpServletRequest request) {
        String token = token(request);
        return Keys.sum(token == null ? "" : token);
    }

    /** Signs the account out of every browser; other nodes notice within {@link #FRESH}. */
    public void closeAll(AccountId account) {
        rows.closeAll(account);
        forget(account);
    }

    /** Reads the member anew at the next request, after a change of name, language, zone or photo. */
    public void forget(AccountId account) {
        kept.values().removeIf(k -> k.member().id().equals(account));
    }

    static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private void write(HttpServletResponse response, String token, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .path("/")
                        .httpOnly(true)
                        .secure(settings.https())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    private static String device(HttpServletRequest request) {
        String agent = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
        return agent.substring(0, Math.min(200, agent.length()));
    }
}
