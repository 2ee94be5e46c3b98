package dev.kith.accounts;

import dev.kith.platform.Settings;
import dev.kith.platform.Throttle;
import dev.kith.ui.Flashes;
import dev.kith.ui.Messages;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing up: the form, "look into your mail", and the link from the mail. */
@Controller
@Open
class SignUpPage {
    private final Accounts accounts;
    private final Sessions sessions;
    private final FirstRun firstRun;
    private final Settings settings;
    private final LetterLimit letters;

    /** What is typed to sign up. */
    record SignUpForm(String name, String email, String password, String zone) {
        static final int SHORTEST_PASSWORD = 10;
        /** bcrypt reads no further. */
        static final int LONGEST_PASSWORD_BYTES = 72;

        SignUpForm(@Nullable String name, @Nullable String email, @Nullable String password, @Nullable String zone) {
            this.name = Problems.clean(name);
            this.email = Problems.clean(email);
            this.password = password == null ? "" : password;
            this.zone = Problems.clean(zone);
        }

        static SignUpForm empty() {
            return new SignUpForm("", "", "", "");
        }

        Problems check() {
            return password(
                    Problems.none()
                            .required("name", name, 80)
                            .required("email", email, 254)
                            .email("email", email),
                    password);
        }

        static Problems password(Problems problems, String password) {
            return problems.addIf(
                            password.length() < SHORTEST_PASSWORD,
                            "password",
                            "accounts.password.short",
                            SHORTEST_PASSWORD)
                    .addIf(
                            password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES,
                            "password",
                            "accounts.password.long",
                            LONGEST_PASSWORD_BYTES);
        }
    }

    SignUpPage(Accounts accounts, Sessions sessions, FirstRun firstRun, Settings settings, Throttle throttle) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.firstRun = firstRun;
        this.settings = settings;
        this.letters = new LetterLimit(throttle);
    }

    @GetMapping("/sign-up")
    String form(Model model) {
        if (!settings.registrationOpen()) {
            return "accounts/sign-up-closed";
        }
        return form(model, SignUpForm.empty(), Problems.none());
    }

    @PostMapping("/sign-up")
    String signUp(SignUpForm form, Locale locale, Model model, HttpServletResponse response) {
        if (!settings.registrationOpen()) {
            throw new NotFound();
        }
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return form(model, form, problems);
        }
        accounts.signUp(
                new NewAccount(form.name(), form.email(), form.password(), Messages.nearest(locale), zone(form)));
        model.addAttribute("email", form.email());
        return "accounts/sign-up-sent";
    }

    @PostMapping("/sign-up/letters")
    String again(
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (letters.mayAsk(email, request)) {
            accounts.confirmAgain(email);
        } else {
            response.setStatus(429);
        }
        model.addAttribute("email", email);
        return "accounts/sign-up-sent";
    }

    @GetMapping("/sign-up/confirmation")
    String confirmation(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "accounts/confirmation";
    }

    @PostMapping("/sign-up/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Flashes flashes) {
        var account = accounts.confirm(token);
        if (account.isEmpty()) {
            response.setStatus(422);
            return "accounts/link-too-old";
        }
        sessions.open(account.get(), request, response);
        flashes.done("accounts.welcome");
        return "redirect:/";
    }

    private ZoneId zone(SignUpForm form) {
        if (ZoneId.getAvailableZoneIds().contains(form.zone())) {
            return ZoneId.of(form.zone());
        }
        return firstRun.community().map(Community::zone).orElse(ZoneId.of("UTC"));
    }

    private static String form(Model model, SignUpForm form, Problems problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "accounts/sign-up";
    }
}
