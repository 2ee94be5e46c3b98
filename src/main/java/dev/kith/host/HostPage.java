package dev.kith.host;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Community;
import dev.kith.accounts.FirstRun;
import dev.kith.accounts.Member;
import dev.kith.places.City;
import dev.kith.places.Places;
import dev.kith.platform.Settings;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The host's panel. For anyone else there is no such page. */
@Controller
class HostPage {
    private final FirstRun community;
    private final Accounts accounts;
    private final MachineRoomRows rows;
    private final Places places;
    private final Settings settings;

    HostPage(FirstRun community, Accounts accounts, MachineRoomRows rows, Places places, Settings settings) {
        this.community = community;
        this.accounts = accounts;
        this.rows = rows;
        this.places = places;
        this.settings = settings;
    }

    /** The community as typed; without a zone it takes that of its place. */
    record CommunityForm(String name, String place, String zone) {
        CommunityForm(@Nullable String name, @Nullable String place, @Nullable String zone) {
            this.name = Problems.clean(name);
            this.place = Problems.clean(place);
            this.zone = Problems.clean(zone);
        }

        static CommunityForm of(Community community) {
            return new CommunityForm(
                    community.name(), community.place(), community.zone().getId());
        }

        Problems check() {
            return Problems.none()
                    .required("name", name, 80)
                    .atMost("place", place, 200)
                    .addIf(!ZoneId.getAvailableZoneIds().contains(zone), "zone", "host.zone.unknown");
        }
    }

    @GetMapping("/host")
    String panel(Member viewer, Model model) {
        hostsOnly(viewer);
        return page(CommunityForm.of(here()), Problems.none(), model);
    }

    @PostMapping("/host")
    String settle(Member viewer, CommunityForm form, HttpServletResponse response, Model model, Flashes flashes) {
        hostsOnly(viewer);
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return page(form, problems, model);
        }
        Optional<City> city = places.find(form.place());
        community.settle(
                viewer,
                new Community(
                        form.name(),
                        form.place(),
                        city.map(City::latitude).orElse(null),
                        city.map(City::longitude).orElse(null),
                        ZoneId.of(form.zone())));
        flashes.done("host.saved");
        return "redirect:/host";
    }

    @PostMapping("/host/hosts")
    String makeHost(
            Member viewer,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response,
            Model model,
            Flashes flashes) {
        hostsOnly(viewer);
        if (!accounts.makeHost(viewer, email)) {
            response.setStatus(422);
            model.addAttribute("email", email);
            return page(CommunityForm.of(here()), Problems.none().add("email", "host.hosts.unknown"), model);
        }
        flashes.done("host.hosts.added", email.strip());
        return "redirect:/host";
    }

    private static void hostsOnly(Member viewer) {
        if (!viewer.host()) {
            throw new NotFound();
        }
    }

    private Community here() {
        return community.community().orElseThrow(NotFound::new);
    }

    private String page(CommunityForm form, Problems problems, Model model) {
        String version = HostPage.class.getPackage().getImplementationVersion();
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("counts", rows.counts());
        model.addAttribute("failing", rows.failingMails());
        model.addAttribute("hosts", accounts.hosts());
        model.addAttribute("settings", settings);
        model.addAttribute("version", version == null ? "" : version);
        return "host/panel";
    }
}
