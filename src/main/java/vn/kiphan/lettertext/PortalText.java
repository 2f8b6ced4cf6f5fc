package vn.kiphan.lettertext;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Takes out what portals and converters leave in a letter's text: character references, tags, the strokes of tables. */
final class PortalText {

    private static final Pattern REFERENCE = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{1,6}|#x[0-9a-fA-F]{1,5});");
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/div|/tr|/li|/h[1-6])\\s?/?>");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:p|div|span|b|i|u|em|strong|font|table|tbody|thead|tr|td|th|ul|ol|li|a|h[1-6]|center|sup|o:p)(?:\\s[^<>\\n]{0,300})?/?>");
    private static final Pattern TABLE_RULE =
            Pattern.compile("(?m)^\\|?[ \\t]*:?-{2,}:?[ \\t]*(?:\\|[ \\t]*:?-{2,}:?[ \\t]*)*+\\|?[ \\t]*$");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\|(.{1,2000})\\|[ \\t]*$");
    /** A cell's end without its beginning: "BỘ Y TẾ |". */
    private static final Pattern CELL_ENDS = Pattern.compile("(?m)(?<=^[^|\\n].{0,300}|^) ?\\|[ \\t]*$");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (?=\\S)");

    private PortalText() {}

    /** The words without what belongs to a page; as they are when nothing does. */
    static String withoutMarkup(String raw) {
        String words = raw;
        // a lone tag may be meant as it stands; a page's text has line breaks
        if (words.indexOf('<') >= 0 && BREAK.matcher(words).find()) {
            words = TAG.matcher(BREAK.matcher(words).replaceAll("\n")).replaceAll("");
        }
        if (words.indexOf('&') >= 0) {
            words = REFERENCE
                    .matcher(words)
                    .replaceAll(
                            found -> java.util.regex.Matcher.quoteReplacement(HtmlUtils.htmlUnescape(found.group())));
        }
        if (words.indexOf('|') >= 0) {
            if (CELL_ENDS.matcher(words).results().limit(2).count() == 2) {
                words = CELL_ENDS.matcher(words).replaceAll("").replace(" | ", "\t");
            }
            words = TABLE_RULE.matcher(words).replaceAll("");
            // cells stand beside each other, as columns do
            words = TABLE_ROW
                    .matcher(words)
                    .replaceAll(row -> java.util.regex.Matcher.quoteReplacement(
                            row.group(1).strip().replaceAll("[ \\t]*\\|[ \\t]*", "\t")));
        }
        return words.indexOf('#') < 0 ? words : HEADING.matcher(words).replaceAll("");
    }
}
