package dev.kith.settings;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.accounts.NewAccount;
import dev.kith.accounts.Passkeys;
import dev.kith.accounts.Sessions;
import dev.kith.platform.Keys;
import dev.kith.platform.Settings;
import dev.kith.ui.Flashes;
import dev.kith.ui.Messages;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import dev.kith.ui.Option;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The settings of the member who is signed in: name, language, zone, address, password, passkeys, devices. */
@Controller
class SettingsPage {
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final ObjectProvider<SettingsPart> parts;
    private final Settings settings;

    SettingsPage(
            Accounts accounts,
            Passkeys passkeys,
            Sessions sessions,
            ObjectProvider<SettingsPart> parts,
            Settings settings) {
        this.passkeys = passkeys;
        this.settings = settings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.parts = parts;
    }

    /** What is typed into the first form. */
    record SettingsForm(String name, String language, String zone, String etiquette) {
        SettingsForm(
                @Nullable String name, @Nullable String language, @Nullable String zone, @Nullable String etiquette) {
            this.name = Problems.clean(name);
            this.language = Problems.clean(language);
            this.zone = Problems.clean(zone);
            this.etiquette = Problems.clean(etiquette);
        }

        Problems check() {
            return Problems.none()
                    .required("name", name, 80)
                    .addIf(
                            Messages.LANGUAGES.stream()
                                    .noneMatch(known -> known.getLanguage().equals(language)),
                            "language",
                            "settings.language.unknown")
                    .addIf(!ZoneId.getAvailableZoneIds().contains(zone), "zone", "settings.zone.unknown");
        }
    }

    @GetMapping("/settings")
    String settings(Member viewer, HttpServletRequest request, Model model) {
        return page(viewer, stored(viewer), Problems.none(), request, model);
    }

    @PostMapping("/settings")
    String settle(
            Member viewer,
            SettingsForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Flashes flashes) {
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return page(viewer, form, problems, request, model);
        }
        accounts.settle(
                viewer,
                form.name(),
                Locale.of(form.language()),
                ZoneId.of(form.zone()),
                form.etiquette().equals("true"));
        sessions.forget(viewer.id());
        flashes.done("settings.saved");
        return "redirect:/settings";
    }

    @PostMapping("/settings/address")
    String askToMove(
            Member viewer,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(name = "address-password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Flashes flashes) {
        var problems = Problems.none().required("address", address, 254).email("address", address.strip());
        if (!problems.any() && !accounts.isPassword(viewer, password)) {
            problems.add("address-password", "settings.password.not-yours");
        }
        if (problems.any()) {
            response.setStatus(422);
            model.addAttribute("address", address);
            return page(viewer, stored(viewer), problems, request, model);
        }
        accounts.askToMove(viewer, address);
        flashes.done("settings.address.sent", address.strip());
        return "redirect:/settings";
    }

    @Open
    @GetMapping("/settings/address/confirmation")
    String addressConfirmation(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "settings/new-address";
    }

    @Open
    @PostMapping("/settings/address/confirmation")
    String move(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Flashes flashes) {
        var account = accounts.move(token);
        if (account.isEmpty()) {
            response.setStatus(422);
            return "accounts/link-too-old";
        }
        sessions.forget(account.get());
        flashes.done("settings.address.moved");
        return "redirect:/settings";
    }

    @PostMapping("/settings/password")
    String changePassword(
            Member viewer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Flashes flashes) {
        Problems problems = NewAccount.password(Problems.none(), password);
        if (!problems.any() && !accounts.changePassword(viewer, current, password)) {
            problems.add("current", "settings.password.not-yours");
        }
        if (problems.any()) {
            response.setStatus(422);
            return page(viewer, stored(viewer), problems, request, model);
        }
        sessions.closeOthers(viewer, request);
        flashes.done("accounts.password.changed");
        return "redirect:/settings";
    }

    @PostMapping("/settings/devices/deletion")
    String closeEverywhere(Member viewer, HttpServletRequest request, HttpServletResponse response) {
        sessions.closeAll(viewer.id());
        sessions.close(request, response);
        return "redirect:/sign-in";
    }

    @PostMapping("/settings/devices/{device}/deletion")
    String close(Member viewer, @PathVariable String device, Flashes flashes) {
        if (!sessions.close(viewer, device)) {
            throw new NotFound();
        }
        flashes.done("settings.device.closed");
        return "redirect:/settings";
    }

    @PostMapping(path = "/settings/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String passkeyOptions(Member viewer, @RequestParam(defaultValue = "") String token) {
        return passkeys.askToAdd(viewer, token);
    }

    @PostMapping("/settings/passkeys")
    String addPasskey(
            Member viewer,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Flashes flashes) {
        Problems problems = Problems.none().required("label", label.strip(), 60);
        problems.addIf(!passkeys.mayAdd(viewer), "label", "settings.passkeys.many");
        if (!problems.any() && !passkeys.add(viewer, token, label.strip(), credential)) {
            problems.add("label", "accounts.passkeys.refused");
        }
        if (problems.any()) {
            response.setStatus(422);
            model.addAttribute("label", label);
            return page(viewer, stored(viewer), problems, request, model);
        }
        flashes.done("settings.passkeys.added", label.strip());
        return "redirect:/settings";
    }

    @PostMapping("/settings/passkeys/{id}/deletion")
    String removePasskey(Member viewer, @PathVariable String id, Flashes flashes) {
        if (!passkeys.remove(viewer, id)) {
            throw new NotFound();
        }
        flashes.done("settings.passkeys.removed");
        return "redirect:/settings";
    }

    private SettingsForm stored(Member viewer) {
        return new SettingsForm(
                viewer.name(),
                viewer.locale().getLanguage(),
                viewer.zone().getId(),
                accounts.etiquette(viewer) ? "true" : "");
    }

    private String page(Member viewer, SettingsForm form, Problems problems, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("email", viewer.email());
        model.addAttribute("invites", settings.registration() == Settings.Registration.INVITED);
        model.addAttribute("passkeys", passkeys.of(viewer));
        model.addAttribute("token", Keys.token());
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("zones", zones(form.zone()));
        model.addAttribute("devices", sessions.devices(viewer, request));
        model.addAttribute(
                "parts", parts.orderedStream().map(part -> part.of(viewer)).toList());
        return "settings/settings";
    }

    /** Each language in its own words, so that it is found by who reads no other. */
    private static final List<Option> LANGUAGES = Messages.LANGUAGES.stream()
            .map(l -> new Option(l.getLanguage(), l.getDisplayLanguage(l)))
            .toList();

    private static final Pattern OF_A_PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    /** The zones that are named for a place, and the one that is chosen. */
    static List<Option> zones(String chosen) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.equals(chosen)
                        || OF_A_PLACE.matcher(zone).matches())
                .sorted()
                .map(zone -> new Option(zone, zone.replace('_', ' ')))
                .toList();
    }
}
