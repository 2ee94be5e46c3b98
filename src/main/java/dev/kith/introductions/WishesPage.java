package dev.kith.introductions;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.people.People;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who could open this door, and the wish to be introduced, as the asker and the connector see it. */
@Controller
class WishesPage {
    private final Wishes wishes;
    private final Doors doors;
    private final People people;

    WishesPage(Wishes wishes, Doors doors, People people) {
        this.wishes = wishes;
        this.doors = doors;
        this.people = people;
    }

    @GetMapping("/introductions/doors")
    String doors(Member viewer, @RequestParam(defaultValue = "") String q, Model model) {
        String words = q.strip();
        model.addAttribute("q", words);
        model.addAttribute("connectors", words.isEmpty() ? List.of() : doors.fitting(viewer, words));
        return "introductions/doors";
    }

    @GetMapping("/introductions/wishes/new")
    String form(
            Member viewer,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String about,
            Model model) {
        var form = new WishForm(WishId.next().toString(), to, about, "");
        return form(model, connector(viewer, to), form, Problems.none());
    }

    @PostMapping("/introductions/wishes")
    String wish(Member viewer, WishForm form, Model model, HttpServletResponse response, Flashes flashes) {
        Member connector = connector(viewer, form.to());
        Problems problems = form.check();
        if (!problems.any()) {
            WishId id = form.id();
            switch (wishes.wish(viewer, id, connector, form)) {
                case DONE -> {
                    flashes.done("introductions.wished", connector.name());
                    return "redirect:/introductions/wishes/" + id;
                }
                case WAITING -> problems.add("about", "introductions.problem.waiting");
                case TOO_MANY -> problems.add("about", "introductions.problem.too-many");
            }
        }
        response.setStatus(422);
        return form(model, connector, form, problems);
    }

    @GetMapping("/introductions/wishes/{id}")
    String one(Member viewer, @PathVariable WishId id, Model model) {
        Wish wish = wishes.find(viewer, id).orElseThrow(NotFound::new);
        model.addAttribute("wish", wish);
        model.addAttribute(
                "asker",
                wish.mine() ? null : people.ofMember(viewer, wish.asker()).orElse(null));
        return "introductions/wish";
    }

    @PostMapping("/introductions/wishes/{id}/refusal")
    String refuse(Member viewer, @PathVariable WishId id, Flashes flashes) {
        asked(viewer, id);
        Answers.told(flashes, wishes.refuse(viewer, id), "not-now");
        return "redirect:/introductions";
    }

    @PostMapping("/introductions/wishes/{id}/talk")
    String talk(Member viewer, @PathVariable WishId id, Flashes flashes) {
        asked(viewer, id);
        Answers.told(flashes, wishes.talk(viewer, id), "talk");
        return "redirect:/introductions/wishes/" + id;
    }

    private void asked(Member viewer, WishId id) {
        wishes.find(viewer, id).filter(wish -> !wish.mine()).orElseThrow(NotFound::new);
    }

    private Member connector(Member viewer, String account) {
        try {
            return wishes.connector(viewer, new AccountId(UUID.fromString(account)))
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static String form(Model model, Member connector, WishForm form, Problems problems) {
        model.addAttribute("connector", connector);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "introductions/wish-form";
    }
}
