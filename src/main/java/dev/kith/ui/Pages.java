package dev.kith.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Turns "folder/page" into the precompiled template of that name, and "redirect:/…" into a 303. */
@Component
class Pages implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";
    private final TemplateEngine templates;
    private final Frames frames;

    Pages(Parts parts, Frames frames) {
        this.templates = parts.templates();
        this.frames = frames;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            var view = new RedirectView(name.substring(REDIRECT.length()), true, false, false);
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return view;
        }
        return new Page(name + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        /** Never null: Boot's negotiating resolver drops a view that does not say what it is. */
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> params = new HashMap<>();
            if (model != null) {
                model.forEach((name, value) -> {
                    if (!name.startsWith("org.springframework.")) {
                        params.put(name, value);
                    }
                });
            }
            params.put("ui", frames.of(request, response));
            var output = new Utf8ByteOutput();
            templates.render(template, params, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            }
            output.writeTo(response.getOutputStream());
        }
    }
}
