package dev.kith.duplicates;

import dev.kith.accounts.Member;
import dev.kith.kernel.Decision;
import dev.kith.people.Merges;
import dev.kith.people.PersonId;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks which entries are one person; merges them, or does not ask again. */
@Controller
class DuplicatesPage {
    private static final int MOST = 50;
    private final DuplicateRows rows;
    private final Merges merges;
    private final Clock clock;

    DuplicatesPage(DuplicateRows rows, Merges merges, Clock clock) {
        this.rows = rows;
        this.merges = merges;
        this.clock = clock;
    }

    @GetMapping("/people/duplicates")
    String duplicates(Member viewer, Model model) {
        model.addAttribute("pairs", rows.pairs(viewer.id(), MOST));
        return "duplicates/duplicates";
    }

    @PostMapping("/people/merges")
    String merge(Member viewer, @RequestParam PersonId kept, @RequestParam PersonId gone, Flashes flashes) {
        UUID merge = merges.merge(viewer.id(), kept, gone).orElseThrow(NotFound::new);
        flashes.doneWithUndo("/people/merges/" + merge + "/deletion", "duplicates.merged");
        return "redirect:/people/duplicates";
    }

    @PostMapping("/people/merges/{id}/deletion")
    String undo(Member viewer, @PathVariable UUID id, Flashes flashes) {
        switch (merges.undo(viewer.id(), id)) {
            case Decision.Yes yes -> flashes.done("duplicates.parted");
            case Decision.No no -> flashes.refused(no.key());
        }
        return "redirect:/people/duplicates";
    }

    @PostMapping("/people/duplicates/dismissals")
    String dismiss(Member viewer, @RequestParam PersonId one, @RequestParam PersonId other, Flashes flashes) {
        if (!rows.notSame(viewer.id(), one, other, clock.instant())) {
            throw new NotFound();
        }
        flashes.doneWithUndo(
                "/people/duplicates/dismissals/" + one + "/" + other + "/deletion", "duplicates.dismissed");
        return "redirect:/people/duplicates";
    }

    @PostMapping("/people/duplicates/dismissals/{one}/{other}/deletion")
    String askAgain(Member viewer, @PathVariable PersonId one, @PathVariable PersonId other, Flashes flashes) {
        if (!rows.perhapsSame(viewer.id(), one, other)) {
            throw new NotFound();
        }
        flashes.done("duplicates.asked");
        return "redirect:/people/duplicates";
    }
}
