package dev.kith.sheet;

import dev.kith.accounts.Member;
import dev.kith.kernel.Paged;
import dev.kith.ui.Problems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Sets out the table with its filters. */
@Component
class SheetView {
    private static final int MOST_TAGS = 40;
    private final SheetRows rows;
    private final Views views;
    private final Clock clock;

    SheetView(SheetRows rows, Views views, Clock clock) {
        this.rows = rows;
        this.views = views;
        this.clock = clock;
    }

    /** @param typed what is in the fields below the filters, by name, after a refusal */
    String show(Model model, Member owner, Sheet sheet, Typed typed, Problems problems) {
        Instant now = clock.instant();
        Paged<Row> people = Paged.of(rows.rows(owner.id(), sheet, now), sheet.page(), Sheet.ROWS);
        if (people.rows().isEmpty() && sheet.page() > 1) {
            return show(model, owner, sheet.first(), typed, problems);
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("people", people);
        model.addAttribute("count", rows.count(owner.id(), sheet, now));
        model.addAttribute("tags", rows.tags(owner.id(), MOST_TAGS));
        model.addAttribute("views", views.all(owner.id()));
        model.addAttribute("today", LocalDate.ofInstant(now, owner.zone()));
        model.addAttribute("zone", owner.zone());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "sheet/sheet";
    }
}
