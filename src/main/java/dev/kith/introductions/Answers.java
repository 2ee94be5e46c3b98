package dev.kith.introductions;

import dev.kith.ui.Flashes;
import dev.kith.ui.Problems;
import java.time.Instant;
import java.util.List;
import org.springframework.ui.Model;

/** The page of one who is asked, the same with an account and without, and what is said of a pressed button. */
final class Answers {
    private Answers() {}

    /** @param base where the answers go */
    static String page(
            Model model, Ask ask, List<Word> words, Instant now, String base, WordsForm form, Problems problems) {
        model.addAttribute("ask", ask);
        model.addAttribute("state", ask.state(now));
        model.addAttribute("words", words);
        model.addAttribute("base", base);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "introductions/ask";
    }

    /** @param what "agreed", "not-now" or "said" */
    static void told(Flashes flashes, boolean taken, String what) {
        if (taken) {
            flashes.done("introductions.done." + what);
        } else {
            flashes.refused("introductions.over");
        }
    }
}
