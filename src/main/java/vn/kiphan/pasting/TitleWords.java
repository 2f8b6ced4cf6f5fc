package vn.kiphan.pasting;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiphan.coverage.EntryOptions.Choice;
import vn.kiphan.shared.MarklessText;

/**
 * What stands around a title and is no part of it: words that only announce a link, the kind before a colon or a quotation, the outlet behind
 * a dash, a second link.
 */
final class TitleWords {

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?iu)(?:(?:dạ|vâng)[, ]*)?(?:(?:em|cháu|mình|tôi|đơn vị)\\s+)?(?:xin\\s+)?(?:gửi|gởi)?\\s*(?:lại\\s+)?(?:anh|chị|a|c|ac|anh chị)?\\s*"
                    + "(?:(?:đường\\s+)?(?:link|dẫn)|liên kết|nguồn|địa chỉ|url|xem tại|xem thêm|chi tiết|bài viết|tin bài)?"
                    + "(?:\\s+(?:bài|tin|bài viết|tin bài|tại|facebook|fb|zalo|báo|trang|của))*\\s*(?:ạ|nhé|nha|đây|như sau)?\\s*:?");
    private static final Pattern PERSON =
            Pattern.compile("(?:Anh|Chị|Em|Cô|Chú|Bác|Ông|Bà)(?: \\p{Lu}[\\p{L}.]*){1,4}:?");
    private static final Pattern TAIL = Pattern.compile(
            "(?iu)[\\s|;:,(–-]+(?:(?:đường\\s+)?link|đường dẫn|liên kết|nguồn|xem tại|chi tiết(?: tại)?)(?:\\s+(?:bài|bài viết|tin|tin bài))?\\s*:?\\s*\\)?$");
    private static final Pattern OUTLET = Pattern.compile(
            "^(.{8,}?)(?:\\s+[-–—|]\\s+|\\s*\\()((?:(?:Báo|BÁO|Đài|ĐÀI)\\s+(?=\\p{Lu})|(?:Cổng|Trang)\\s+(?:thông tin|TTĐT|tin điện tử)|Tạp chí\\s|Fanpage\\s|VTV|VOV|TTXVN)[^-–—|()\\t]{0,80})\\)?$");
    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]+)[\"”]");

    private TitleWords() {}

    static void take(List<String> words, Map<String, String> fields, List<Choice> kinds) {
        boolean linked = fields.containsKey("link");
        for (int i = 0; i < words.size(); i++) {
            String text = otherLink(words.get(i), fields);
            if (linked) {
                text = ANNOUNCED.matcher(text).matches() || PERSON.matcher(text).matches()
                        ? ""
                        : TAIL.matcher(text).replaceFirst("");
            }
            Matcher outlet = OUTLET.matcher(text);
            if (outlet.matches() && !fields.containsKey("outlet")) {
                fields.put("outlet", outlet.group(2).strip());
                text = outlet.group(1).strip();
            }
            words.set(i, unquoted(kind(text, fields, kinds)));
        }
        words.removeIf(String::isEmpty);
    }

    /** A line names one page; another address in it is kept for the person to see. */
    private static String otherLink(String text, Map<String, String> fields) {
        Matcher link = PastedText.LINK.matcher(text);
        if (!fields.containsKey("link") || !link.find()) {
            return text;
        }
        String other = LineReading.bare(link.group());
        if (!other.equals(fields.get("link"))) {
            fields.putIfAbsent("note", other);
        }
        return LineReading.trimmed(
                text.substring(0, link.start()) + " " + text.substring(link.start() + other.length()));
    }

    /** "Tin: …", "Bài “…”". */
    private static String kind(String text, Map<String, String> fields, List<Choice> kinds) {
        for (Choice kind : kinds) {
            for (String label : MarklessText.fold(kind.label()).split(", ?")) {
                String folded = MarklessText.fold(text);
                for (String name : new String[] {label + " viet", label}) {
                    if (folded.startsWith(name) && text.length() > name.length()) {
                        String rest = text.substring(name.length()).stripLeading();
                        boolean colon = rest.startsWith(":");
                        if ((colon || rest.matches("[\"“].*[\"”]")) && rest.length() > 2) {
                            fields.putIfAbsent("kind", kind.code());
                            return colon ? rest.substring(1).strip() : rest;
                        }
                    }
                }
            }
        }
        return text;
    }

    private static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.matches() ? quoted.group(1).strip() : text;
    }
}
