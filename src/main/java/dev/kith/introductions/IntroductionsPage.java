package dev.kith.introductions;

import dev.kith.accounts.Member;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Parts.Part;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What waits for me, what I began, and one of them: as its connector, or as one of the two who are asked. */
@Controller
class IntroductionsPage {
    private final Introductions introductions;
    private final Asks asks;
    private final ObjectProvider<ListPart> more;
    private final Clock clock;

    IntroductionsPage(Introductions introductions, Asks asks, ObjectProvider<ListPart> more, Clock clock) {
        this.introductions = introductions;
        this.asks = asks;
        this.more = more;
        this.clock = clock;
    }

    @GetMapping("/introductions")
    String list(Member viewer, Model model) {
        List<Part> parts = more.orderedStream().map(one -> one.on(viewer)).toList();
        model.addAttribute("asks", asks.of(viewer));
        model.addAttribute("parts", parts);
        model.addAttribute("empty", parts.stream().allMatch(part -> part == Part.NOTHING));
        model.addAttribute("mine", introductions.of(viewer));
        return "introductions/list";
    }

    @GetMapping("/introductions/{id}")
    String one(Member viewer, @PathVariable IntroductionId id, Model model) {
        Optional<Introduction> mine = introductions.find(viewer, id);
        if (mine.isPresent()) {
            model.addAttribute("introduction", mine.get());
            model.addAttribute("words", asks.words(mine.get()));
            return "introductions/mine";
        }
        return ask(model, ask(viewer, id), WordsForm.EMPTY, Problems.none());
    }

    @PostMapping("/introductions/{id}/agreement")
    String agree(Member viewer, @PathVariable IntroductionId id, Flashes flashes) {
        Answers.told(flashes, asks.answer(ask(viewer, id), true), "agreed");
        return "redirect:/introductions/" + id;
    }

    @PostMapping("/introductions/{id}/refusal")
    String refuse(Member viewer, @PathVariable IntroductionId id, Flashes flashes) {
        Answers.told(flashes, asks.answer(ask(viewer, id), false), "not-now");
        return "redirect:/introductions/" + id;
    }

    @PostMapping("/introductions/{id}/words")
    String say(
            Member viewer,
            @PathVariable IntroductionId id,
            WordsForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Ask ask = ask(viewer, id);
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return ask(model, ask, form, problems);
        }
        Answers.told(flashes, asks.say(ask, form), "said");
        return "redirect:/introductions/" + id;
    }

    private Ask ask(Member viewer, IntroductionId id) {
        return asks.find(viewer, id).orElseThrow(NotFound::new);
    }

    private String ask(Model model, Ask ask, WordsForm form, Problems problems) {
        String base = "/introductions/" + ask.id();
        return Answers.page(model, ask, asks.words(ask), clock.instant(), base, form, problems);
    }
}
