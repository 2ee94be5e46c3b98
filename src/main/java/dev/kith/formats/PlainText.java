package dev.kith.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Descriptions that came as HTML, or with the marks of Markdown, as the plain words they are shown as. */
final class PlainText {

    private static final Pattern HTML = Pattern.compile("(?i)</?(p|br|a|b|i|ul|li|div|span|strong|em)\\b[^<>]*>");
    private static final Pattern LINK = Pattern.compile("(?is)<a\\b[^<>]*?href=\"([^\"<>]*)\"[^<>]*>([^<>]*)</a>");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\b[^<>]*>\\s?|</(p|div|ul|ol|h\\d)>\\s?");
    private static final Pattern POINT = Pattern.compile("(?i)<li\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^\n]{1,500}?)(?<=\\S)\\1");
    private static final Pattern NAMED_LINK =
            Pattern.compile("!?\\[([^\\[\\]\n]{0,500})]\\((https?://[^)\\s]{1,2000})\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +");
    private static final Pattern STAR = Pattern.compile("(?m)^( *)\\* +");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!~>|-])");

    private PlainText() {}

    static String of(String words) {
        return withoutMarks(withoutTags(words));
    }

    private static String withoutMarks(String words) {
        var linked = NAMED_LINK.matcher(words).replaceAll(match -> {
            var text = match.group(1).strip();
            var url = match.group(2);
            return Matcher.quoteReplacement(text.isEmpty() || text.equals(url) ? url : text + " (" + url + ")");
        });
        var headed = HEADING.matcher(linked).replaceAll("");
        var strong = STRONG.matcher(STAR.matcher(headed).replaceAll("$1- ")).replaceAll("$2");
        return ESCAPED.matcher(strong).replaceAll("$1");
    }

    private static String withoutTags(String words) {
        if (!HTML.matcher(words).find()) {
            return words.strip();
        }
        var linked = LINK.matcher(words).replaceAll(match -> {
            var url = match.group(1).strip();
            var text = match.group(2).strip();
            return Matcher.quoteReplacement(
                    text.isEmpty() || text.equals(url) ? " " + url + " " : text + " (" + url + ")");
        });
        var broken = POINT.matcher(BREAK.matcher(linked).replaceAll("\n")).replaceAll("\n- ");
        var text = HtmlUtils.htmlUnescape(TAG.matcher(broken).replaceAll("")).replace('\u00A0', ' ');
        return text.replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }
}
