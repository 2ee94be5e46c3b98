package dev.kith.giving;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.asks.Telling;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.GroupPart;
import dev.kith.groups.Groups;
import dev.kith.kernel.Paged;
import dev.kith.ui.NotFound;
import dev.kith.ui.Parts;
import dev.kith.ui.Parts.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What people around me look for and offer; and the board of a group, for its members. */
@Controller
@Order(20)
class AsksPage implements GroupPart {
    private static final int LONGEST = 500;
    private static final int ON_THE_PART = 3;
    private static final int ON_THE_BOARD = 20;

    private final Asks asks;
    private final Sharing sharing;
    private final Groups groups;
    private final Parts parts;

    AsksPage(Asks asks, Sharing sharing, Groups groups, Parts parts) {
        this.asks = asks;
        this.sharing = sharing;
        this.groups = groups;
        this.parts = parts;
    }

    /** @param what asks or offers; @param group only its members; not found where the viewer does not belong to it */
    @GetMapping("/give/asks")
    String asks(
            Member viewer,
            @RequestParam(defaultValue = "asks") String what,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable GroupId group,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Telling.What which = Telling.What.of(what).orElseThrow(NotFound::new);
        Group one = group == null ? null : belonging(viewer, group);
        String words = q.strip();
        String looked = words.substring(0, Math.min(words.length(), LONGEST));
        GroupId only = one == null ? null : one.id();
        Paged<Asking> page = looked.isEmpty()
                ? asks.page(viewer, which, only, Asks.After.of(after))
                : new Paged<>(asks.fitting(viewer, which, only, looked), 1, false);
        model.addAttribute("what", which);
        model.addAttribute("q", looked);
        model.addAttribute("group", one);
        model.addAttribute("circles", sharing.circles(viewer));
        model.addAttribute("page", page);
        model.addAttribute(
                "next", page.more() ? Asks.After.of(page.rows().getLast()).toString() : "");
        return "giving/asks";
    }

    @GetMapping("/groups/{id}/board")
    String board(Member viewer, @PathVariable GroupId id, Model model) {
        model.addAttribute("group", belonging(viewer, id));
        model.addAttribute("board", board(viewer, id, ON_THE_BOARD));
        return "giving/board";
    }

    /** What the members of a group let each other see, a few of each. */
    public record Board(List<Shared> openings, List<Asking> asks, List<Asking> offers) {
        public boolean isEmpty() {
            return openings.isEmpty() && asks.isEmpty() && offers.isEmpty();
        }
    }

    private Board board(Member viewer, GroupId group, int most) {
        return new Board(
                sharing.newest(viewer, group, most),
                some(viewer, Telling.What.ASKS, group, most),
                some(viewer, Telling.What.OFFERS, group, most));
    }

    private List<Asking> some(Member viewer, Telling.What what, GroupId group, int most) {
        return asks.page(viewer, what, group, null).rows().stream().limit(most).toList();
    }

    @Override
    public Part on(Viewer viewer, GroupId group) {
        return viewer instanceof Member member && groups.role(member, group).isPresent()
                ? parts.of("giving/group-part", "group", group, "board", board(member, group, ON_THE_PART))
                : Part.NOTHING;
    }

    private Group belonging(Member viewer, GroupId id) {
        groups.role(viewer, id).orElseThrow(NotFound::new);
        return groups.find(viewer, id).orElseThrow(NotFound::new);
    }
}
