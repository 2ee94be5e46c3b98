package dev.kith.discover;

import dev.kith.accounts.Viewer;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search as a page. All of it stands in the address, and nothing of it needs a script. */
@Controller
@Open
class DiscoverPage {
    private final Discover discover;

    DiscoverPage(Discover discover) {
        this.discover = discover;
    }

    @GetMapping("/discover")
    String discover(
            Viewer viewer,
            DiscoverForm form,
            @RequestParam(defaultValue = "") String after,
            Model model,
            HttpServletResponse response) {
        Optional<Search> search = discover.understand(viewer, form);
        Problems problems = form.check(search.isPresent());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        if (problems.any() || search.isEmpty()) {
            response.setStatus(422);
            return show(model, new Found<>(List.of(), ""), new Found<>(List.of(), ""));
        }
        Spot spot = search.get().spot();
        model.addAttribute("place", spot == null ? "" : spot.name());
        return form.groups()
                ? show(model, new Found<>(List.of(), ""), discover.groups(search.get(), GroupRows.After.of(after)))
                : show(model, discover.events(search.get(), Cursor.of(after)), new Found<>(List.of(), ""));
    }

    private static String show(Model model, Found<EventCard> events, Found<GroupCard> groups) {
        model.addAttribute("events", events);
        model.addAttribute("groups", groups);
        return "discover/discover";
    }
}
