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
import java.time.Duration;
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
    private final Invitations invitations;
    private final Settings settings;
    private final LetterLimit letters;

    /** What is typed to sign up. */
    record SignUpForm(String name, String email, String password, String zone) {
        /** bcrypt reads no further. */
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
            return NewAccount.password(
                    Problems.none()
                            .required("name", name, 80)
                            .required("email", email, 254)
                            .email("email", email),
                    password);
        }
    }

    SignUpPage(
            Accounts accounts,
            Sessions sessions,
            FirstRun firstRun,
            Invitations invitations,
            Settings settings,
            Throttle throttle) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.sessions = sessions;
        this.firstRun = firstRun;
        this.settings = settings;
        this.letters = new LetterLimit(throttle);
    }

    @GetMapping("/sign-up")
    String form(CameFrom from, Model model) {
        if (!mayJoin(from.invitation())) {
            model.addAttribute("invited", settings.registration() == Settings.Registration.INVITED);
            return "accounts/sign-up-closed";
        }
        return form(model, SignUpForm.empty(), from, Problems.none());
    }

    @PostMapping("/sign-up")
    String signUp(
            SignUpForm form,
            CameFrom from,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!mayJoin(from.invitation())) {
            throw new NotFound();
        }
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return form(model, form, from, problems);
        }
        if (!letters.mayAsk(form.email(), request)) {
            response.setStatus(429);
            return form(
                    model, form, from, Problems.none().add("email", "accounts.letters.too-many", letters.minutes()));
        }
        var account = new NewAccount(form.name(), form.email(), form.password(), Messages.nearest(locale), zone(form));
        if (settings.registrationOpen()) {
            accounts.signUp(account, held(from));
        } else if (!invitations.signUp(account, from)) {
            throw new NotFound();
        }
        return sent(model, form.email(), from);
    }

    /** Only what someone made goes into a mail. */
    private CameFrom held(CameFrom from) {
        return invitations.page(from.invitation()).isPresent() ? from : from.uninvited();
    }

    private boolean mayJoin(String invitation) {
        return switch (settings.registration()) {
            case OPEN -> true;
            case INVITED -> invitations.open(invitation);
            case CLOSED -> false;
        };
    }

    @PostMapping("/sign-up/letters")
    String again(
            @RequestParam(defaultValue = "") String email,
            CameFrom from,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (letters.mayAsk(email, request)) {
            accounts.confirmAgain(email, held(from));
        } else {
            response.setStatus(429);
        }
        return sent(model, email, from);
    }

    @GetMapping("/sign-up/confirmation")
    String confirmation(@RequestParam(defaultValue = "") String token, CameFrom from, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("from", from);
        return "accounts/confirmation";
    }

    @PostMapping("/sign-up/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String token,
            CameFrom from,
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
        return "redirect:"
                + invitations.page(from.invitation()).orElse(from.next().isEmpty() ? "/" : from.next());
    }

    private ZoneId zone(SignUpForm form) {
        if (ZoneId.getAvailableZoneIds().contains(form.zone())) {
            return ZoneId.of(form.zone());
        }
        return firstRun.community().map(Community::zone).orElse(ZoneId.of("UTC"));
    }

    private static String sent(Model model, String email, CameFrom from) {
        model.addAttribute("email", email);
        model.addAttribute("from", from);
        return "accounts/sign-up-sent";
    }

    private static String form(Model model, SignUpForm form, CameFrom from, Problems problems) {
        model.addAttribute("form", form);
        model.addAttribute("from", from);
        model.addAttribute("problems", problems);
        return "accounts/sign-up";
    }

    /** How often someone may have mail sent to an address that is not shown to be theirs. */
    record LetterLimit(Throttle throttle) {
        private static final Duration WINDOW = Duration.ofHours(1);
        private static final int LETTERS_AN_ACCOUNT = 4;
        private static final int LETTERS_AN_ADDRESS = 100;

        /** Counts for known and unknown mail addresses alike, so that it gives nothing away. */
        boolean mayAsk(String email, HttpServletRequest request) {
            return throttle.allows("letters address", request.getRemoteAddr(), LETTERS_AN_ADDRESS, WINDOW)
                    & throttle.allows(
                            "letters account", email.strip().toLowerCase(Locale.ROOT), LETTERS_AN_ACCOUNT, WINDOW);
        }

        long minutes() {
            return WINDOW.toMinutes();
        }
    }
}
