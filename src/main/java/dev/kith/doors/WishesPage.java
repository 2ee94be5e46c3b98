package dev.kith.doors;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wish to be introduced, as the asker and the connector see it. */
@Controller
class WishesPage {
    private final Wishes wishes;
    private final People people;
    private final Profiles profiles;

    WishesPage(Wishes wishes, People people, Profiles profiles) {
        this.wishes = wishes;
        this.people = people;
        this.profiles = profiles;
    }

    @GetMapping("/introductions/wishes/new")
    String form(
            Member viewer,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String about,
            Model model) {
        Member connector = connector(viewer, to);
        String whom = member.isEmpty() ? about : seen(viewer, member).name();
        var form = new WishForm(WishId.next().toString(), to, member, whom, "");
        return form(model, connector, form, Problems.none());
    }

    @PostMapping("/introductions/wishes")
    String wish(Member viewer, WishForm form, Model model, HttpServletResponse response, Flashes flashes) {
        Member connector = connector(viewer, form.to());
        AccountId member =
                form.member().isEmpty() ? null : seen(viewer, form.member()).id();
        Problems problems = form.check();
        if (!problems.any()) {
            WishId id = form.id();
            switch (wishes.wish(viewer, id, connector, member, form)) {
                case DONE -> {
                    flashes.done("doors.wished", connector.name());
                    return "redirect:/introductions/wishes/" + id;
                }
                case WAITING -> problems.add("about", "doors.problem.waiting");
                case TOO_MANY_OPEN -> problems.add("about", "doors.problem.too-many-open");
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
        model.addAttribute("asker", onList(viewer, wish, wish.asker()));
        model.addAttribute("third", onList(viewer, wish, wish.member()));
        return "doors/wish";
    }

    /** Who that is in the connector's list. */
    private @Nullable PersonId onList(Member viewer, Wish wish, @Nullable AccountId member) {
        return wish.mine() || member == null
                ? null
                : people.ofMember(viewer, member).orElse(null);
    }

    @PostMapping("/introductions/wishes/{id}/refusal")
    String refuse(Member viewer, @PathVariable WishId id, Flashes flashes) {
        asked(viewer, id);
        told(flashes, wishes.refuse(viewer, id), "introductions.done.not-now");
        return "redirect:/introductions";
    }

    @PostMapping("/introductions/wishes/{id}/talk")
    String talk(Member viewer, @PathVariable WishId id, Flashes flashes) {
        asked(viewer, id);
        told(flashes, wishes.talk(viewer, id), "doors.done.talk");
        return "redirect:/introductions/wishes/" + id;
    }

    @PostMapping("/introductions/wishes/{id}/deletion")
    String takeBack(Member viewer, @PathVariable WishId id, Flashes flashes) {
        wishes.find(viewer, id).filter(Wish::mine).orElseThrow(NotFound::new);
        told(flashes, wishes.takeBack(viewer, id), "doors.done.taken-back");
        return "redirect:/introductions";
    }

    private void asked(Member viewer, WishId id) {
        wishes.find(viewer, id).filter(wish -> !wish.mine()).orElseThrow(NotFound::new);
    }

    private static void told(Flashes flashes, boolean taken, String key) {
        if (taken) {
            flashes.done(key);
        } else {
            flashes.refused("introductions.over");
        }
    }

    private Member connector(Member viewer, String account) {
        return wishes.connector(viewer, account(account)).orElseThrow(NotFound::new);
    }

    /** Someone whom the viewer may name, since they see them. */
    private Profile seen(Member viewer, String account) {
        return profiles.seenBy(viewer, account(account))
                .filter(profile -> !viewer.is(profile.id()))
                .orElseThrow(NotFound::new);
    }

    private static AccountId account(String text) {
        try {
            return AccountId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static String form(Model model, Member connector, WishForm form, Problems problems) {
        model.addAttribute("connector", connector);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "doors/wish-form";
    }
}
