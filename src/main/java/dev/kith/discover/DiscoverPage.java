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
    private static final Found<EventCard> NO_EVENTS = new Found<>(List.of(), "");
    private static final Found<GroupCard> NO_GROUPS = new Found<>(List.of(), "");
    private final Discover discover;
    private final Meant meant;

    DiscoverPage(Discover discover, Meant meant) {
        this.discover = discover;
        this.meant = meant;
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
        model.addAttribute("events", NO_EVENTS);
        model.addAttribute("groups", NO_GROUPS);
        if (problems.any() || search.isEmpty()) {
            response.setStatus(422);
            return "discover/discover";
        }
        Spot spot = search.get().spot();
        model.addAttribute("place", spot == null ? "" : spot.name());
        if (form.groups()) {
            groups(search.get(), after, model);
        } else {
            events(search.get(), after, model);
        }
        return "discover/discover";
    }

    private void events(Search search, String after, Model model) {
        Found<EventCard> found = discover.events(search, Cursor.of(after));
        model.addAttribute("events", found);
        if (found.next().isEmpty()) {
            model.addAttribute("nearEvents", meant.events(search));
        }
    }

    private void groups(Search search, String after, Model model) {
        Found<GroupCard> found = discover.groups(search, GroupRows.After.of(after));
        model.addAttribute("groups", found);
        if (found.next().isEmpty()) {
            model.addAttribute("nearGroups", meant.groups(search));
        }
    }
}
