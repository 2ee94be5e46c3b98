package dev.kith.profiles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Blocks someone, or no longer. */
@Controller
class BlocksPage {
    private final Blocks blocks;
    private final Profiles profiles;

    BlocksPage(Blocks blocks, Profiles profiles) {
        this.blocks = blocks;
        this.profiles = profiles;
    }

    @PostMapping("/members/{id}/block")
    String block(Member viewer, @PathVariable AccountId id, Flashes flashes) {
        Profile other = profiles.seenBy(viewer, id)
                .filter(each -> !viewer.is(each.id()))
                .orElseThrow(NotFound::new);
        blocks.block(viewer, id);
        flashes.doneWithUndo("/members/" + id + "/block/deletion", "profiles.blocked", other.name());
        return "redirect:/me/privacy";
    }

    @PostMapping("/members/{id}/block/deletion")
    String unblock(Member viewer, @PathVariable AccountId id, Flashes flashes) {
        if (!blocks.has(viewer, id)) {
            throw new NotFound();
        }
        blocks.unblock(viewer, id);
        flashes.done("profiles.unblocked");
        return "redirect:/me/privacy";
    }
}
