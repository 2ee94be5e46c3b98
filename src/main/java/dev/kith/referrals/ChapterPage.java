package dev.kith.referrals;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.groups.GroupId;
import dev.kith.groups.GroupPart;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Parts;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A group's referrals: my own, and for its organizers the switch and how many were passed. */
@Controller
@Order(20)
class ChapterPage implements GroupPart {
    private final Chapters chapters;
    private final Referrals referrals;
    private final Parts parts;
    private final Clock clock;

    ChapterPage(Chapters chapters, Referrals referrals, Parts parts, Clock clock) {
        this.chapters = chapters;
        this.referrals = referrals;
        this.parts = parts;
        this.clock = clock;
    }

    /** For members of a chapter; an organizer is also told that a group can be one. */
    @Override
    public Parts.Part on(Viewer viewer, GroupId group) {
        return chapters.standing(viewer, group)
                .filter(standing -> standing.chapter() || standing.role().mayOrganize())
                .map(standing -> parts.of("referrals/group-part", "standing", standing))
                .orElse(Parts.Part.NOTHING);
    }

    @GetMapping("/groups/{group}/referrals")
    String mine(
            Member viewer, @PathVariable GroupId group, @RequestParam(defaultValue = "1") String page, Model model) {
        Chapters.Standing standing = chapters.standing(viewer, group)
                .filter(s -> s.chapter() || s.role().mayOrganize())
                .orElseThrow(NotFound::new);
        model.addAttribute("standing", standing);
        model.addAttribute("referrals", referrals.of(viewer, group, page(page)));
        return "referrals/mine";
    }

    /** How many, by member; a month begins with nobody. */
    @GetMapping("/groups/{group}/referrals/months")
    String month(
            Member viewer,
            @PathVariable GroupId group,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        model.addAttribute("standing", chapters.organized(viewer, group));
        YearMonth now = YearMonth.from(clock.instant().atZone(viewer.zone()));
        YearMonth shown = month(month, now);
        model.addAttribute("month", shown);
        model.addAttribute("now", now);
        model.addAttribute("counts", chapters.month(group, shown, page(page)));
        return "referrals/month";
    }

    @PostMapping("/groups/{group}/chapter")
    String begin(Member viewer, @PathVariable GroupId group, Flashes flashes) {
        chapters.begin(viewer, group);
        flashes.doneWithUndo("/groups/" + group + "/chapter/deletion", "referrals.begun");
        return "redirect:/groups/" + group + "/referrals";
    }

    @PostMapping("/groups/{group}/chapter/deletion")
    String end(Member viewer, @PathVariable GroupId group, Flashes flashes) {
        chapters.end(viewer, group);
        flashes.doneWithUndo("/groups/" + group + "/chapter", "referrals.ended");
        return "redirect:/groups/" + group + "/referrals";
    }

    private static int page(String typed) {
        try {
            return Math.clamp(Long.parseLong(typed), 1, 1000);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static YearMonth month(String typed, YearMonth now) {
        try {
            YearMonth month = YearMonth.parse(typed);
            return month.isAfter(now) || month.getYear() < 1900 ? now : month;
        } catch (DateTimeException e) {
            return now;
        }
    }
}
