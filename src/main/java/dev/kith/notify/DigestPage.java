package dev.kith.notify;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When the morning mail comes, and the way out of it that stands in every one. */
@Controller
class DigestPage {
    private final DigestRows rows;
    private final Unsubscription unsubscription;
    private final Clock clock;

    DigestPage(DigestRows rows, Unsubscription unsubscription, Clock clock) {
        this.rows = rows;
        this.unsubscription = unsubscription;
        this.clock = clock;
    }

    @GetMapping("/settings/digest")
    String settings(Member viewer, Model model) {
        return settings(model, !rows.off(viewer.id()), String.valueOf(rows.hour(viewer.id())), Problems.none());
    }

    @PostMapping("/settings/digest")
    String set(
            Member viewer,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "false") boolean wanted,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Problems problems = Problems.none().required("hour", hour, 2).whole("hour", hour, 0, 23);
        if (problems.any()) {
            response.setStatus(422);
            return settings(model, wanted, hour, problems);
        }
        rows.setHour(viewer.id(), Integer.parseInt(hour));
        if (wanted) {
            rows.turnOn(viewer.id());
        } else {
            rows.turnOff(viewer.id(), clock.instant());
        }
        flashes.done("notify.saved");
        return "redirect:/settings/digest";
    }

    private static String settings(Model model, boolean wanted, String hour, Problems problems) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("hour", hour);
        model.addAttribute("problems", problems);
        return "notify/settings";
    }

    @Open
    @GetMapping(Unsubscription.PATH)
    String unsubscription(@RequestParam String who, @RequestParam(defaultValue = "") String key, Model model) {
        mustHold(who, key);
        model.addAttribute("who", who);
        model.addAttribute("key", key);
        return "notify/unsubscription";
    }

    /** Pressed by a person or posted by their mail program, which has no CSRF token; the signature stands for it. */
    @Open
    @PostMapping(Unsubscription.PATH)
    String unsubscribe(@RequestParam String who, @RequestParam(defaultValue = "") String key) {
        rows.turnOff(mustHold(who, key), clock.instant());
        return "notify/unsubscribed";
    }

    private AccountId mustHold(String who, String key) {
        try {
            AccountId member = AccountId.of(who);
            if (unsubscription.holds(member, key)) {
                return member;
            }
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        throw new NotFound();
    }
}
