package dev.kith.referrals;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.groups.GroupId;
import dev.kith.groups.GroupPart;
import dev.kith.ui.Parts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One-to-ones of a chapter: whose turn it is, on the group's page and on one of their own. */
@Controller
@Order(21)
class OneToOnesPage implements GroupPart {
    private static final int ON_THE_PART = 3;
    private final Chapters chapters;
    private final OneToOnes oneToOnes;
    private final Parts parts;

    OneToOnesPage(Chapters chapters, OneToOnes oneToOnes, Parts parts) {
        this.chapters = chapters;
        this.oneToOnes = oneToOnes;
        this.parts = parts;
    }

    @Override
    public Parts.Part on(Viewer viewer, GroupId group) {
        if (!(viewer instanceof Member me)
                || chapters.standing(me, group)
                        .filter(Chapters.Standing::chapter)
                        .isEmpty()) {
            return Parts.Part.NOTHING;
        }
        var turns = oneToOnes.next(me, group, ON_THE_PART);
        return turns.isEmpty()
                ? Parts.Part.NOTHING
                : parts.of("referrals/turns-part", "group", group, "turns", turns, "held", oneToOnes.held(me, group));
    }

    @GetMapping("/groups/{group}/one-to-ones")
    String all(Member viewer, @PathVariable GroupId group, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("chapter", chapters.chapter(viewer, group));
        model.addAttribute("q", q.strip());
        model.addAttribute("turns", oneToOnes.turns(viewer, group, q.strip()));
        model.addAttribute("held", oneToOnes.held(viewer, group));
        return "referrals/turns";
    }
}
