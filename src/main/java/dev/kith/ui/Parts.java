package dev.kith.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The precompiled templates, and pieces of pages made from them: a higher folder hands a lower folder's page a
 * {@link Part}, and the page shows it without knowing what it is.
 */
@Component
public final class Parts {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.kith");

    TemplateEngine templates() {
        return templates;
    }

    /**
     * @param template "folder/name", which takes {@code ui} beside the given parameters
     * @param namesAndValues the parameters' names and values in turn
     */
    public Part of(String template, Object... namesAndValues) {
        Map<String, Object> params = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return ui -> output -> {
            params.put("ui", ui);
            templates.render(template + ".jte", params, output);
        };
    }

    /** A piece of a page, made when the page is. */
    @FunctionalInterface
    public interface Part {
        Part NOTHING = ui -> output -> {};

        Content in(Ui ui);
    }
}
