package dev.kith.formats;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Descriptions that came as HTML, as the plain words they are shown as. */
final class PlainText {

    private static final Pattern HTML = Pattern.compile("(?i)</?(p|br|a|b|i|ul|li|div|span|strong|em)\\b[^<>]*>");
    private static final Pattern LINK = Pattern.compile("(?is)<a\\b[^<>]*?href=\"([^\"<>]*)\"[^<>]*>([^<>]*)</a>");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\b[^<>]*>\\s?|</(p|div|ul|ol|h\\d)>\\s?");
    private static final Pattern POINT = Pattern.compile("(?i)<li\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

    private PlainText() {}

    static String of(String words) {
        if (!HTML.matcher(words).find()) {
            return words.strip();
        }
        var linked = LINK.matcher(words).replaceAll(match -> {
            var url = match.group(1).strip();
            var text = match.group(2).strip();
            return java.util.regex.Matcher.quoteReplacement(
                    text.isEmpty() || text.equals(url) ? " " + url + " " : text + " (" + url + ")");
        });
        var broken = POINT.matcher(BREAK.matcher(linked).replaceAll("\n")).replaceAll("\n- ");
        var text = HtmlUtils.htmlUnescape(TAG.matcher(broken).replaceAll("")).replace('\u00A0', ' ');
        return text.replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }
}
