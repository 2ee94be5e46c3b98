package dev.kith.ui;

import dev.kith.assets.Icons;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The living style page: every component in style.html, as static files to open in a browser. */
final class StylePage {
    private static final Pattern COMPONENT = Pattern.compile("<k:([a-z]+)([^>]*)/>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.kith");

    private StylePage() {}

    static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args.length == 0 ? "target/style" : args[0]));
        Path shipped = Path.of("src/main/resources/static").toAbsolutePath();
        for (var page : pages().entrySet()) {
            String html = page.getValue()
                    .replace("\"/assets/test/", "\"" + shipped.toUri() + "/")
                    .replaceAll("<link rel=\"preload\"[^>]*>", "")
                    .replaceAll("<script src=\"/webjars[^>]*></script>", "");
            Files.writeString(out.resolve(page.getKey() + ".html"), html);
        }
    }

    /** Whole pages by name, rendered from the components as they are. */
    static Map<String, String> pages() throws IOException {
        Ui member = SampleUi.member();
        Ui visitor = SampleUi.visitor();
        String sample =
                new String(StylePage.class.getResourceAsStream("style.html").readAllBytes(), StandardCharsets.UTF_8);
        var pages = new HashMap<String, String>();
        pages.put("member", page(member, fill(member, sample)));
        Ui german = SampleUi.of(Locale.GERMAN, member.who(), null);
        pages.put("member-de", page(german, fill(german, sample)));
        pages.put("visitor", page(visitor, fill(visitor, sample)));
        for (int status : List.of(404, 403, 405, 500)) {
            pages.put("error-" + status, render("error", Map.of("ui", visitor, "status", status)));
        }
        return pages;
    }

    private static String page(Ui ui, String body) {
        Content content = out -> out.writeContent(body);
        return render(
                "layout", Map.of("ui", ui, "title", "Style", "section", "today", "wide", true, "content", content));
    }

    private static String fill(Ui ui, String html) {
        Function<MatchResult, String> component = found -> {
            var params = new HashMap<String, Object>();
            if (!List.of("icon", "avatar", "empty", "progress").contains(found.group(1))) {
                params.put("ui", ui);
            }
            ATTRIBUTE.matcher(found.group(2)).results().forEach(a -> params.put(a.group(1), value(a)));
            return Matcher.quoteReplacement(render(found.group(1), params));
        };
        var icons = new StringBuilder();
        Icons.names().forEach(name -> icons.append("<k:icon name=\"" + name + "\"/>"));
        return COMPONENT.matcher(html.replace("ICONS", icons)).replaceAll(component);
    }

    private static Object value(MatchResult attribute) {
        String text = attribute.group(2);
        return switch (attribute.group(1)) {
            case "problems" -> SampleUi.problems();
            case "options" -> List.of(new Option("open", "Anyone, at once"), new Option("4", "Every four weeks"));
            case "required", "checked" -> Boolean.valueOf(text);
            case "done", "total" -> Long.valueOf(text);
            default -> text;
        };
    }

    static String render(String name, Map<String, Object> params) {
        var out = new StringOutput();
        ENGINE.render("ui/" + name + ".jte", params, out);
        return out.toString();
    }
}
