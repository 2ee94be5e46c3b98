package dev.kith.accounts;

import dev.kith.platform.Keys;
import dev.kith.platform.Throttle;
import dev.kith.ui.Flashes;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signing in and out, and the way back in for someone who forgot the password. */
@Controller
class SignInPage {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int TRIES_AN_ACCOUNT = 10;
    private static final int TRIES_AN_ADDRESS = 50;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Throttle throttle;
    private final SignUpPage.LetterLimit letters;

    SignInPage(Accounts accounts, Passkeys passkeys, Sessions sessions, Throttle throttle) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.letters = new SignUpPage.LetterLimit(throttle);
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
        throttle.giveBack("sign-in address", request.getRemoteAddr());
        sessions.open(account.get(), request, response);
        return "redirect:" + local(next);
    }

    /** What the browser is to sign; the random token in the form ties its answer to this page. */
    @Open
    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String passkeyOptions(@RequestParam(defaultValue = "") String token) {
        return passkeys.ask(token);
    }

    @Open
    @PostMapping("/sign-in/passkey")
    String signInWithPasskey(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = passkeys.prove(token, credential);
        if (account.isEmpty()) {
            response.setStatus(422);
            return form(model, "", next, Problems.none().add("passkey", "accounts.passkeys.refused"));
        }
        sessions.open(account.get(), request, response);
        return "redirect:" + local(next);
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        return "redirect:/sign-in";
    }

    @Open
    @GetMapping("/forgotten-password")
    String forgotten(Model model) {
        return forgotten(model, "", Problems.none());
    }

    @Open
    @PostMapping("/forgotten-password")
    String forgot(
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = Problems.none().required("email", email, 254).email("email", email.strip());
        if (problems.any()) {
            response.setStatus(422);
            return forgotten(model, email, problems);
        }
        if (!letters.mayAsk(email, request)) {
            response.setStatus(429);
            return forgotten(
                    model, email, Problems.none().add("email", "accounts.letters.too-many", letters.minutes()));
        }
        accounts.forgot(email);
        model.addAttribute("email", email);
        return "accounts/forgotten-sent";
    }

    @Open
    @GetMapping("/new-password")
    String newPassword(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        if (!accounts.mayRenew(token)) {
            response.setStatus(422);
            return "accounts/link-too-old";
        }
        return newPassword(model, token, Problems.none());
    }

    @Open
    @PostMapping("/new-password")
    String renew(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Flashes flashes) {
        Problems problems = NewAccount.password(Problems.none(), password);
        if (problems.any()) {
            response.setStatus(422);
            return newPassword(model, token, problems);
        }
        var account = accounts.renew(token, password);
        if (account.isEmpty()) {
            response.setStatus(422);
            return "accounts/link-too-old";
        }
        sessions.closeAll(account.get());
        sessions.open(account.get(), request, response);
        flashes.done("accounts.password.changed");
        return "redirect:/";
    }

    private static String forgotten(Model model, String email, Problems problems) {
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return "accounts/forgotten-password";
    }

    private static String newPassword(Model model, String token, Problems problems) {
        model.addAttribute("token", token);
        model.addAttribute("problems", problems);
        return "accounts/new-password";
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
        model.addAttribute("token", Keys.token());
        model.addAttribute("problems", problems);
        return "accounts/sign-in";
    }
}
