package dev.kith.groups;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.places.Box;
import dev.kith.places.City;
import dev.kith.places.Places;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** My groups, a group's own page, founding one and changing it. */
@Controller
class GroupsPage {
    private static final double NEAR_KILOMETRES = 50;
    private static final int MOST_NEAR = 8;
    private final Groups groups;
    private final GroupRows rows;
    private final GroupFront front;
    private final Places places;

    GroupsPage(Groups groups, GroupRows rows, GroupFront front, Places places) {
        this.groups = groups;
        this.rows = rows;
        this.front = front;
        this.places = places;
    }

    @GetMapping("/groups")
    String mine(Member viewer, Model model) {
        model.addAttribute("mine", rows.of(viewer));
        model.addAttribute("inviting", front.inviting(viewer));
        model.addAttribute("near", near(viewer));
        return "groups/mine";
    }

    private List<Group.Listed> near(Member viewer) {
        return rows.home(viewer)
                .map(home -> {
                    double latitude = Objects.requireNonNull(home.latitude());
                    double longitude = Objects.requireNonNull(home.longitude());
                    var box = Box.around(latitude, longitude, NEAR_KILOMETRES);
                    return rows.near(viewer, home, box, MOST_NEAR);
                })
                .orElse(List.of());
    }

    @GetMapping("/groups/new")
    String form(Member viewer, Model model) {
        return form(model, null, GroupForm.empty(), Problems.none());
    }

    @PostMapping("/groups")
    String found(Member viewer, GroupForm form, Model model, HttpServletResponse response, Flashes flashes) {
        Optional<City> city = places.find(form.place());
        Problems problems = form.check(city.isPresent());
        if (problems.any()) {
            response.setStatus(422);
            return form(model, null, form, problems);
        }
        GroupId id = groups.found(viewer, form.group(city, viewer.zone()));
        flashes.done("groups.founded", form.name());
        return "redirect:/groups/" + id;
    }

    @GetMapping("/groups/{id}")
    @Open
    String group(Viewer viewer, @PathVariable GroupId id, Model model) {
        Group group = groups.find(viewer, id).orElseThrow(NotFound::new);
        model.addAttribute("seen", front.seen(viewer, group));
        model.addAttribute("parts", front.parts(viewer, group));
        return "groups/group";
    }

    @GetMapping("/groups/{id}/edit")
    String edit(Member viewer, @PathVariable GroupId id, Model model) {
        Group group = groups.organized(viewer, id);
        return form(model, group, GroupForm.of(group, rows.questions(id)), Problems.none());
    }

    @PostMapping("/groups/{id}")
    String change(
            Member viewer,
            @PathVariable GroupId id,
            GroupForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Group group = groups.organized(viewer, id);
        // an imported place may lie where the gazetteer knows no city; it stays as long as its words do
        boolean stays = form.place().equals(group.place().name());
        Optional<City> city = stays ? Optional.empty() : places.find(form.place());
        Problems problems = form.check(stays || city.isPresent());
        if (problems.any()) {
            response.setStatus(422);
            return form(model, group, form, problems);
        }
        groups.change(
                viewer,
                id,
                stays
                        ? form.group(group.place())
                        : form.group(city, group.place().zone()));
        flashes.done("groups.changed");
        return "redirect:/groups/" + id;
    }

    private static String form(Model model, @Nullable Group group, GroupForm form, Problems problems) {
        model.addAttribute("group", group);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "groups/form";
    }
}
