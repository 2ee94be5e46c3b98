package dev.kith.sheet;

import dev.kith.accounts.Member;
import dev.kith.cards.PersonForm;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One cell of the table, changed in place. Answers with the inside of the cell; without script the edit page serves. */
@Controller
class CellPage {
    private static final int LONGEST = 300;
    private final People people;

    CellPage(People people) {
        this.people = people;
    }

    @GetMapping("/people/{id}/cells/{column}")
    String cell(
            Member viewer,
            @PathVariable PersonId id,
            @PathVariable("column") String key,
            @RequestParam(defaultValue = "false") boolean edit,
            Model model) {
        Column column = written(key);
        String value = column.value(person(viewer, id).card());
        return cell(model, id, column, value, edit ? Problems.none() : null);
    }

    @PostMapping("/people/{id}/cells/{column}")
    String change(
            Member viewer,
            @PathVariable PersonId id,
            @PathVariable("column") String key,
            @RequestParam(required = false) @Nullable String value,
            Model model,
            HttpServletResponse response) {
        Column column = written(key);
        person(viewer, id);
        String typed = Problems.clean(value);
        Problems problems = column == Column.NAME
                ? Problems.none().required("value", typed, LONGEST)
                : Problems.none().atMost("value", typed, LONGEST);
        if (problems.any()) {
            response.setStatus(422);
            return cell(model, id, column, typed, problems);
        }
        people.change(viewer.id(), id, card -> column.written(card, typed, PersonForm.tags(typed)));
        return cell(model, id, column, column.value(person(viewer, id).card()), null);
    }

    private Person person(Member viewer, PersonId id) {
        return people.find(viewer, id).orElseThrow(NotFound::new);
    }

    private static Column written(String key) {
        return Column.of(key).filter(Column::written).orElseThrow(NotFound::new);
    }

    /** @param problems null to show the cell, else to edit it */
    private static String cell(Model model, PersonId id, Column column, String value, @Nullable Problems problems) {
        model.addAttribute("person", id);
        model.addAttribute("column", column);
        model.addAttribute("value", value);
        model.addAttribute("fresh", true);
        if (problems == null) {
            return "sheet/cell";
        }
        model.addAttribute("problems", problems);
        return "sheet/cell-form";
    }
}
