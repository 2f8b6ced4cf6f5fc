package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;
import vn.kiphan.lettertext.RequestVerbs;

/** The bodies named in the left column of a letter's head: the superior one first, the one that issues the letter last. */
final class BodyNames {

    static final Pattern BODY = Pattern.compile("^(?:" + RequestVerbs.BODIES + ")\\b");

    private static final Pattern PLACE_NAME = Pattern.compile(
            "^(?:tinh(?! uy| doan)|thanh pho|tp|huyen(?! uy| doan)|quan(?! uy| doan)|xa(?! doan)|phuong|thi xa|thi tran|va|khu|dac khu)\\b");
    private static final Pattern INCOMPLETE = Pattern.compile(
            "^(?:van phong|ban chi dao|uy ban nhan dan|hoi dong nhan dan|phong|bao hiem xa hoi|vien kiem sat nhan dan|toa an nhan dan|ban chap hanh|uy ban mat tran to quoc(?: viet nam)?|ubnd|bo chi huy quan su|cong an|ban thuong vu|hoi lien hiep phu nu|lien doan lao dong|ban quan ly|bch trung uong|ban chap hanh trung uong)$|(?:,|-|\\bva)$");

    /** A table's cell or a lost line end puts both bodies on one line. */
    private static final Pattern SECOND_ON_THE_LINE = Pattern.compile(
            "^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BỘ|SỞ|TỈNH ỦY|HUYỆN ỦY|THÀNH ỦY|TỔNG CỤC)\\s.+?(?<!VĂN|HẢI)(?<gap>\\s)(?=(?:SỞ|PHÒNG|CỤC|CHI CỤC|TRUNG TÂM|TRƯỜNG|BỆNH VIỆN|VĂN PHÒNG|BAN (?:TUYÊN|TỔ|DÂN|QUẢN|NỘI))\\s)");

    private final LetterText text;
    private final List<Found<String>> bodies = new ArrayList<>();

    private BodyNames(LetterText text) {
        this.text = text;
    }

    /** Names run over several lines; each new first word of a body starts the next one. */
    static List<Found<String>> of(LetterText text, List<Line> lines) {
        BodyNames names = new BodyNames(text);
        names.read(lines.stream().flatMap(line -> names.apart(line).stream()).toList());
        return names.bodies;
    }

    private List<Line> apart(Line line) {
        Matcher second = SECOND_ON_THE_LINE.matcher(line.text());
        if (!second.find()) {
            return List.of(line);
        }
        int gap = line.start() + second.start("gap");
        return List.of(text.part(line.start(), gap, line.afterGap()), text.part(gap, line.end(), false));
    }

    private void read(List<Line> lines) {
        int at = 0;
        while (at < lines.size()) {
            int end = at + 1;
            String name = LetterText.clean(lines.get(at).text());
            while (end < lines.size() && goesOn(LetterText.fold(name), lines.get(end))) {
                name = name + " " + LetterText.clean(lines.get(end).text());
                end++;
            }
            Line first = lines.get(at);
            Line last = lines.get(end - 1);
            bodies.add(Found.of(
                    name, Math.min(first.start(), last.start()), Math.max(first.end(), last.end()), Confidence.HIGH));
            at = end;
        }
    }

    /** Whether a name cannot end with this line. */
    static boolean isOpen(Line line) {
        return INCOMPLETE.matcher(line.folded()).find();
    }

    private static boolean goesOn(String name, Line next) {
        return PLACE_NAME.matcher(next.folded()).find()
                || INCOMPLETE.matcher(name).find()
                || !BODY.matcher(next.folded()).find();
    }
}
