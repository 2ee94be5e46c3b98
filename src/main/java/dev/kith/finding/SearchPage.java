package dev.kith.finding;

import dev.kith.accounts.Member;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Search while typing: a page, its list alone for the field in the frame, and the first hit at once. */
@Controller
class SearchPage {
    private static final int WHILE_TYPING = 8;
    private static final int ON_THE_PAGE = 50;

    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    /** @param go when sent by the Enter key: opens the best hit without showing the list */
    @GetMapping("/people/search")
    String search(
            Member viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean go,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean typing,
            Model model) {
        String words = q.strip();
        Search.Found found = search.find(viewer, words, typing ? WHILE_TYPING : ON_THE_PAGE);
        if (go && !found.hits().isEmpty()) {
            return "redirect:/people/" + found.hits().getFirst().id();
        }
        model.addAttribute("q", words);
        model.addAttribute("found", found);
        return typing ? "finding/hits" : "finding/search";
    }
}
