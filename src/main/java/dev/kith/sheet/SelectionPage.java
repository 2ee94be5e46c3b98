package dev.kith.sheet;

import dev.kith.accounts.Member;
import dev.kith.people.PersonId;
import dev.kith.sheet.Selections.Change;
import dev.kith.sheet.Selections.Kind;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the people chosen in the table: tag, untag, delete, and one step back. */
@Controller
class SelectionPage {
    private final Selections selections;
    private final SheetView view;
    private final SheetRows rows;
    private final Clock clock;

    SelectionPage(Selections selections, SheetView view, SheetRows rows, Clock clock) {
        this.selections = selections;
        this.view = view;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param all everyone whom the table's address shows, on this page or another */
    @PostMapping("/people/selections")
    String change(
            Member viewer,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(name = "new-tag", required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable List<String> person,
            @RequestParam(defaultValue = "false") boolean all,
            @ModelAttribute(binding = false) Sheet sheet,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Typed typed = Typed.selection(tag, person, all);
        Problems problems = check(action, typed);
        if (problems.any()) {
            response.setStatus(422);
            return view.show(model, viewer, sheet, typed, problems);
        }
        Kind kind = Kind.valueOf(action.toUpperCase(Locale.ROOT));
        List<PersonId> chosen = all
                ? rows.ids(viewer.id(), sheet, clock.instant())
                : typed.person().stream().map(PersonId::of).toList();
        Change change = selections.change(viewer.id(), kind, typed.tag(), chosen);
        String done = "sheet.done." + action;
        if (change.people().isEmpty()) {
            flashes.done(done, 0, typed.tag());
        } else {
            String undo = "/people/selections/" + change.id() + "/deletion";
            flashes.doneWithUndo(undo, done, change.people().size(), typed.tag());
        }
        return "redirect:" + sheet.address();
    }

    private static Problems check(String action, Typed typed) {
        Problems problems = Problems.none()
                .addIf(!typed.all() && typed.person().isEmpty(), "selection", "sheet.selection.empty")
                .addIf(!typed.person().stream().allMatch(SelectionPage::isId), "selection", "sheet.selection.empty")
                .addIf(!List.of("tag", "untag", "deletion").contains(action), "selection", "sheet.selection.action");
        if (action.equals("tag") || action.equals("untag")) {
            problems.required("new-tag", typed.tag(), 60)
                    .addIf(typed.tag().matches(".*[,;].*"), "new-tag", "sheet.tag.comma");
        }
        return problems;
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @PostMapping("/people/selections/{id}/deletion")
    String undo(Member viewer, @PathVariable UUID id, Flashes flashes) {
        Change change = selections.undo(viewer.id(), id).orElseThrow(NotFound::new);
        flashes.done("sheet.undone", change.people().size());
        return "redirect:/people";
    }
}
