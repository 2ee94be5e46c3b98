package dev.kith.introductions;

import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The same for someone without an account, by the signed link in their mail. */
@Open
@Controller
class GuestPage {
    private final Asks asks;
    private final Clock clock;

    GuestPage(Asks asks, Clock clock) {
        this.asks = asks;
        this.clock = clock;
    }

    @GetMapping("/introductions/{id}/guests/{signature}")
    String one(@PathVariable IntroductionId id, @PathVariable String signature, Model model) {
        return page(model, ask(id, signature), signature, WordsForm.EMPTY, Problems.none());
    }

    @PostMapping("/introductions/{id}/guests/{signature}/agreement")
    String agree(@PathVariable IntroductionId id, @PathVariable String signature, Flashes flashes) {
        Answers.told(flashes, asks.answer(ask(id, signature), true), "agreed");
        return "redirect:" + base(id, signature);
    }

    @PostMapping("/introductions/{id}/guests/{signature}/refusal")
    String refuse(@PathVariable IntroductionId id, @PathVariable String signature, Flashes flashes) {
        Answers.told(flashes, asks.answer(ask(id, signature), false), "not-now");
        return "redirect:" + base(id, signature);
    }

    @PostMapping("/introductions/{id}/guests/{signature}/words")
    String say(
            @PathVariable IntroductionId id,
            @PathVariable String signature,
            WordsForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Ask ask = ask(id, signature);
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return page(model, ask, signature, form, problems);
        }
        Answers.told(flashes, asks.say(ask, form), "said");
        return "redirect:" + base(id, signature);
    }

    private static String base(IntroductionId id, String signature) {
        return "/introductions/" + id + "/guests/" + signature;
    }

    private Ask ask(IntroductionId id, String signature) {
        return asks.ofGuest(id, signature).orElseThrow(NotFound::new);
    }

    private String page(Model model, Ask ask, String signature, WordsForm form, Problems problems) {
        return Answers.page(model, ask, asks.words(ask), clock.instant(), base(ask.id(), signature), form, problems);
    }
}
