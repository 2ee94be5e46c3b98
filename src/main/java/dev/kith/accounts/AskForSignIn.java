package dev.kith.accounts;

import dev.kith.places.Places;
import dev.kith.ui.Open;
import dev.kith.ui.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells the frame who reads, sends a fresh Kith to its first run, and asks for sign-in where a route is not open. */
@Component
class AskForSignIn implements HandlerInterceptor {
    private final FirstRun firstRun;

    AskForSignIn(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        Viewer viewer = SignedIn.viewer();
        if (viewer instanceof Member member) {
            request.setAttribute(Who.ATTRIBUTE, who(member));
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (firstRun.open() && method.getBeanType() != FirstRunPage.class && !isOfGazetteer(method)) {
            return redirect(response, "/first-run");
        }
        return isOpen(method) || redirect(response, "/sign-in?next=" + next(request));
    }

    static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(Open.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class)
                || isOfGazetteer(method);
    }

    /** The gazetteer stands below the frame, knows nobody, and is open as a whole; the first run asks it, too. */
    private static boolean isOfGazetteer(HandlerMethod method) {
        return method.getBeanType().getPackage().equals(Places.class.getPackage());
    }

    private static Who who(Member member) {
        String photo = member.photo() ? Member.photoOf(member.id()) : null;
        return new Who(member.name(), photo, member.host(), member.locale(), member.zone());
    }

    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        String query = request.getQueryString();
        return URLEncoder.encode(request.getRequestURI() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }

    private static boolean redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, to);
        return false;
    }
}
