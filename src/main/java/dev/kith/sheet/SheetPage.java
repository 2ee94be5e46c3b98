package dev.kith.sheet;

import dev.kith.accounts.Member;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My list as a table, its saved views, and as a file. */
@Controller
class SheetPage {
    private final SheetView view;
    private final Views views;
    private final PeopleCsv csv;
    private final Clock clock;

    SheetPage(SheetView view, Views views, PeopleCsv csv, Clock clock) {
        this.view = view;
        this.views = views;
        this.csv = csv;
        this.clock = clock;
    }

    @GetMapping("/people")
    String people(Member viewer, @ModelAttribute(binding = false) Sheet sheet, Model model) {
        return view.show(model, viewer, sheet, Typed.NOTHING, Problems.none());
    }

    @GetMapping("/people/export")
    void export(Member viewer, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        csv.write(viewer, new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    @PostMapping("/people/views")
    String save(
            Member viewer,
            @ModelAttribute(binding = false) Sheet sheet,
            @RequestParam(required = false) @Nullable String view,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Typed typed = Typed.view(view);
        Problems problems = Problems.none()
                .required("view", typed.view(), 60)
                .addIf(views.all(viewer.id()).size() >= Views.MOST, "view", "sheet.views.many", Views.MOST);
        if (problems.any()) {
            response.setStatus(422);
            return this.view.show(model, viewer, sheet, typed, problems);
        }
        UUID id = views.save(viewer.id(), typed.view(), sheet.query(), clock.instant());
        flashes.doneWithUndo("/people/views/" + id + "/deletion", "sheet.view.saved", typed.view());
        return "redirect:" + sheet.address();
    }

    @PostMapping("/people/views/{id}/deletion")
    String remove(Member viewer, @PathVariable UUID id, Flashes flashes) {
        if (!views.remove(viewer.id(), id)) {
            throw new NotFound();
        }
        flashes.done("sheet.view.removed");
        return "redirect:/people";
    }
}
