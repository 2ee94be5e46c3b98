package dev.kith.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that people typed, as paragraphs: an empty line parts them, a web address can be followed, all else is text. */
public final class Prose {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    /** The two signs that end a line in what a browser sends are one line break. */
    private static final Pattern PARAGRAPHS = Pattern.compile("(?>\\R)(\\h*(?>\\R))+");

    private static final String CLOSERS = ".,;:!?)]}";

    private Prose() {}

    public static Content of(String text) {
        return output -> {
            for (String paragraph : PARAGRAPHS.split(text.strip())) {
                if (!paragraph.isBlank()) {
                    output.writeContent("<p>");
                    lines(paragraph.strip(), output);
                    output.writeContent("</p>");
                }
            }
        };
    }

    private static void lines(String paragraph, TemplateOutput output) {
        String[] lines = paragraph.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                output.writeContent("<br>");
            }
            linked(lines[i], output);
        }
    }

    private static void linked(String line, TemplateOutput output) {
        Matcher link = LINK.matcher(line);
        int done = 0;
        while (link.find()) {
            String address = withoutClosers(link.group());
            Escape.htmlContent(line.substring(done, link.start()), output);
            output.writeContent("<a rel=\"nofollow noopener ugc\" href=\"");
            Escape.htmlAttribute(address, output);
            output.writeContent("\">");
            Escape.htmlContent(address, output);
            output.writeContent("</a>");
            done = link.start() + address.length();
        }
        Escape.htmlContent(line.substring(done), output);
    }

    /** The full stop after an address belongs to the sentence; a bracket that was opened in the address, to it. */
    private static String withoutClosers(String address) {
        long open = address.chars().filter(c -> c == '(').count();
        long closed = address.chars().filter(c -> c == ')').count();
        int end = address.length();
        while (end > 0 && CLOSERS.indexOf(address.charAt(end - 1)) >= 0) {
            boolean bracket = address.charAt(end - 1) == ')';
            if (bracket && closed-- <= open) {
                break;
            }
            end--;
        }
        return address.substring(0, end);
    }
}
