package dev.kith.accounts;

import dev.kith.platform.Throttle;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInPage {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int TRIES_AN_ACCOUNT = 10;
    private static final int TRIES_AN_ADDRESS = 50;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Throttle throttle;

    SignInPage(Accounts accounts, Sessions sessions, Throttle throttle) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    @Open
    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "/") String next, Model model) {
        return form(model, "", next, Problems.none());
    }

    @Open
    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String key = email.strip().toLowerCase(Locale.ROOT);
        boolean allowed = throttle.allows("sign-in address", request.getRemoteAddr(), TRIES_AN_ADDRESS, WINDOW)
                & throttle.allows("sign-in account", key, TRIES_AN_ACCOUNT, WINDOW);
        if (!allowed) {
            response.setStatus(429);
            return form(
                    model,
                    email,
                    next,
                    Problems.none().add("password", "accounts.sign-in.too-many", WINDOW.toMinutes()));
        }
        var account = accounts.prove(email, password);
        if (account.isEmpty()) {
            response.setStatus(422);
            return form(model, email, next, Problems.none().add("password", "accounts.sign-in.wrong"));
        }
        throttle.forget("sign-in account", key);
        sessions.open(account.get(), request, response);
        return "redirect:" + local(next);
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        return "redirect:/sign-in";
    }

    /** Only a path of this site: never where a link wants to lead. */
    static String local(String next) {
        boolean path = next.startsWith("/")
                && !next.startsWith("//")
                && !next.contains("\\")
                && next.chars().noneMatch(c -> c < ' ');
        return path ? next : "/";
    }

    private static String form(Model model, String email, String next, Problems problems) {
        model.addAttribute("email", email);
        model.addAttribute("next", local(next));
        model.addAttribute("problems", problems);
        return "accounts/sign-in";
    }
}
