package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;

/** Takes a signature apart that a converter has put on one line: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Văn A". */
final class SignatureLines {

    private static final Pattern NAME_BEHIND = Pattern.compile(
            "^(?<capitals>[\\p{Lu}][\\p{Lu}\\s.,/&()-]{5,}?)\\s++(?<name>\\p{Lu}\\p{Ll}[\\p{L}'’]*+(?:\\s\\p{Lu}[\\p{L}'’]*+){1,5})$");
    private static final Pattern NEXT_PART = Pattern.compile(
            "\\s(?=(?:k[./]?t|tuq|t[./]?l)\\.|(?:pho|chanh|vu truong|cuc truong|thu truong|truong (?:ban|phong|khoa|doan)|(?<=nhan dan )chu tich)\\b)");
    private static final Pattern AUTHORITY = Pattern.compile(SignatureReading.PREFIX + "(?:[a-z]+,? ){1,8}");

    private SignatureLines() {}

    static List<Line> apart(LetterText text, Line line) {
        List<Line> parts = new ArrayList<>();
        Matcher behind = NAME_BEHIND.matcher(line.text());
        Line capitals = line;
        if (behind.find()) {
            capitals = text.part(line.start(), line.start() + behind.end("capitals"), line.afterGap());
        }
        if (capitals.isCapitals()) {
            addApart(parts, text, capitals);
        } else {
            return List.of(line);
        }
        if (capitals != line) {
            parts.add(text.part(line.start() + behind.start("name"), line.end(), false));
        }
        return parts;
    }

    private static void addApart(List<Line> parts, LetterText text, Line line) {
        Matcher authority = AUTHORITY.matcher(line.folded());
        if (authority.find()) {
            Matcher next = NEXT_PART.matcher(line.folded());
            int label = line.folded().indexOf(' ');
            while (next.find()) {
                if (next.start() > label) {
                    parts.add(text.part(line.start(), line.start() + next.start(), line.afterGap()));
                    addApart(parts, text, text.part(line.start() + next.start(), line.end(), false));
                    return;
                }
            }
        }
        parts.add(line);
    }
}
