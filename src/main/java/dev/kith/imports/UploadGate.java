package dev.kith.imports;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is too large before a byte of it is read. It stands before the check of the form's token: that check
 * reads the whole form, finds it over the server's limit, and would call it forged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadGate extends OncePerRequestFilter {
    static final String TOO_LARGE = "too-large";

    private static final long CONTACTS = 64L << 20;
    /** What the form itself adds to its files. */
    private static final long FORM = 1L << 20;
    /** Every other form with a file: a photo. */
    private static final long OTHERS = 12L << 20;

    /** Bytes of files that come through a door at once. */
    static long most(Kind door) {
        return door == Kind.PEOPLE ? CONTACTS : Batches.MOST_BYTES;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        Kind door = door(request.getRequestURI());
        if (request.getContentLengthLong() <= (door == null ? OTHERS : most(door)) + FORM) {
            chain.doFilter(request, response);
        } else if (door == null) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, door.path() + "?" + TOO_LARGE);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST") && type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    private static @Nullable Kind door(String path) {
        for (Kind door : Kind.values()) {
            if (door.path().equals(path)) {
                return door;
            }
        }
        return null;
    }
}
