package dev.kith.accounts;

import dev.kith.places.City;
import dev.kith.places.Places;
import dev.kith.ui.Messages;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One form makes the host and the community, and signs in. */
@Controller
@Open
class FirstRunPage {
    private final FirstRun firstRun;
    private final Sessions sessions;
    private final Places places;

    /** The one form of the first run. */
    record FirstRunForm(String community, String place, String name, String email, String password) {
        FirstRunForm(
                @Nullable String community,
                @Nullable String place,
                @Nullable String name,
                @Nullable String email,
                @Nullable String password) {
            this.community = Problems.clean(community);
            this.place = Problems.clean(place);
            this.name = Problems.clean(name);
            this.email = Problems.clean(email);
            this.password = password == null ? "" : password;
        }

        static FirstRunForm empty() {
            return new FirstRunForm("", "", "", "", "");
        }

        Problems check() {
            var problems = Problems.none()
                    .required("community", community, 80)
                    .atMost("place", place, 120)
                    .required("name", name, 80)
                    .required("email", email, 254)
                    .email("email", email);
            return NewAccount.password(problems, password);
        }
    }

    FirstRunPage(FirstRun firstRun, Sessions sessions, Places places) {
        this.firstRun = firstRun;
        this.sessions = sessions;
        this.places = places;
    }

    @GetMapping("/first-run")
    String form(Model model) {
        onlyOnce();
        return form(model, FirstRunForm.empty(), Problems.none());
    }

    @PostMapping("/first-run")
    String found(
            FirstRunForm form, Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
        onlyOnce();
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return form(model, form, problems);
        }
        Optional<City> city = places.find(form.place());
        ZoneId zone = city.map(City::zone).orElse(ZoneId.systemDefault());
        Locale language = Messages.nearest(locale);
        var community = new Community(
                form.community(),
                form.place(),
                city.map(City::latitude).orElse(null),
                city.map(City::longitude).orElse(null),
                zone);
        AccountId host = firstRun.found(
                        community, new NewAccount(form.name(), form.email(), form.password(), language, zone), language)
                .orElseThrow(NotFound::new);
        sessions.open(host, request, response);
        return "redirect:/";
    }

    private void onlyOnce() {
        if (!firstRun.open()) {
            throw new NotFound();
        }
    }

    private static String form(Model model, FirstRunForm form, Problems problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "accounts/first-run";
    }
}
