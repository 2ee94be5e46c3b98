package dev.kith.home;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.doors.Wishes;
import dev.kith.helping.Ideas;
import dev.kith.introductions.Asks;
import dev.kith.ui.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: Today for a member, what is on for everyone else. */
@Controller
class TodayPage {
    private final Today today;
    private final Asks asks;
    private final Wishes wishes;
    private final Ideas ideas;

    TodayPage(Today today, Asks asks, Wishes wishes, Ideas ideas) {
        this.today = today;
        this.asks = asks;
        this.wishes = wishes;
        this.ideas = ideas;
    }

    @Open
    @GetMapping("/")
    String today(Viewer viewer, Model model) {
        if (!(viewer instanceof Member member)) {
            return "redirect:/discover";
        }
        model.addAttribute("today", today.of(member));
        model.addAttribute("asks", asks.waiting(member));
        model.addAttribute("wishes", wishes.waiting(member));
        model.addAttribute("help", ideas.today(member));
        return "home/today";
    }
}
