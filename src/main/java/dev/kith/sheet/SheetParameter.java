package dev.kith.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Reads the {@link Sheet} that an address speaks of. */
@ControllerAdvice(assignableTypes = {SheetPage.class, SelectionPage.class})
class SheetParameter {
    @ModelAttribute
    Sheet sheet(
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String falling,
            @RequestParam(required = false) @Nullable List<String> tag,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String quiet,
            @RequestParam(defaultValue = "") String page) {
        return Sheet.of(sort, falling.equals("true"), tag, place, number(quiet), number(page));
    }

    /** An address is typed by hand at times; what is no number counts as none. */
    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
