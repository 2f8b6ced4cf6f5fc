package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letterdate.Dates;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;

/**
 * Reads the table of properties that portals of documents put above a letter: "Số ký hiệu: 1534/UBND-KGVX", "Ngày ban hành: 12/05/2021",
 * "Trích yếu: …". It counts when at least two of them are there.
 */
final class PortalFields {

    private static final int LINES_LOOKED_AT = 40;

    private static final Pattern LABEL = Pattern.compile(
            "^(?<label>so(?:\\s?/\\s?| va | )?(?:ky hieu|hieu)(?: van ban)?|ngay ban hanh|ngay ky|loai van ban|hinh thuc van ban|co quan ban hanh|don vi ban hanh|noi ban hanh|trich yeu(?: noi dung)?|nguoi ky)(?:\\s?[:\\t]\\s*+|\\s{2,}|$)(?<value>.*)$");
    private static final Pattern NEXT_LABEL = Pattern.compile(
            "\\s(?=(?:loai van ban|nguoi ky|ngay (?:co )?hieu luc|ngay ban hanh|ngay cong bao|ngay het hieu luc|so cong bao|linh vuc|tinh trang|noi ban hanh|co quan ban hanh|trich yeu)\\s?:)");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:so )?(?<number>\\d{1,6}[a-z]?)\\s?[/-]\\s?(?<symbol>[a-z0-9&./ -]{1,40})$");
    private static final Pattern DATE = Pattern.compile("^" + Dates.FULL);
    private static final Pattern ABOUT = Pattern.compile("^(?:v\\s?/\\s?v|ve viec)\\s?[:.]?\\s*+");

    private final LetterText text;
    private final Map<String, Line> values = new HashMap<>();

    private PortalFields(LetterText text) {
        this.text = text;
    }

    static PortalFields of(LetterText text) {
        PortalFields fields = new PortalFields(text);
        List<Line> lines =
                text.lines().subList(0, Math.min(LINES_LOOKED_AT, text.lines().size()));
        lines = lines.stream().flatMap(line -> fields.apart(line).stream()).toList();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            Matcher label = LABEL.matcher(line.folded());
            if (label.find()) {
                Line value = text.part(line.start() + label.start("value"), line.end(), false);
                boolean below = value.text().isEmpty() && at + 1 < lines.size();
                fields.values.putIfAbsent(kind(label.group("label")), below ? lines.get(at + 1) : value);
            }
        }
        if (fields.values.size() < 2) {
            fields.values.clear();
        }
        return fields;
    }

    /** Two properties may stand on one line: "Số hiệu: 155/KH-UBND Loại văn bản: Kế hoạch". */
    private List<Line> apart(Line line) {
        Matcher next = NEXT_LABEL.matcher(line.folded());
        if (line.text().length() > 300 || !next.find()) {
            return List.of(line);
        }
        List<Line> parts = new ArrayList<>();
        int from = 0;
        do {
            parts.add(text.part(line.start() + from, line.start() + next.start(), false));
            from = next.start();
        } while (next.find());
        parts.add(text.part(line.start() + from, line.end(), false));
        return parts;
    }

    private static String kind(String label) {
        if (label.startsWith("so")) {
            return "number";
        }
        if (label.startsWith("ngay")) {
            return "date";
        }
        return label.startsWith("trich") ? "subject" : label.endsWith("ban hanh") ? "issuer" : label;
    }

    private @Nullable Found<String> text(String kind) {
        Line line = values.get(kind);
        return line == null || line.text().isEmpty()
                ? null
                : Found.of(LetterText.clean(line.text()), line.start(), line.end(), Confidence.MEDIUM);
    }

    private @Nullable Found<String> ofNumber(String group) {
        Line line = values.get("number");
        Matcher number = line == null ? null : NUMBER.matcher(line.folded());
        if (line == null || number == null || !number.find()) {
            return null;
        }
        String written = line.text().substring(number.start(group), number.end(group));
        String value = group.equals("symbol") ? Citations.symbol(written) : written;
        return Found.of(value, line.start() + number.start(group), line.start() + number.end(group), Confidence.MEDIUM);
    }

    @Nullable
    Found<String> number() {
        return ofNumber("number");
    }

    @Nullable
    Found<String> symbol() {
        return ofNumber("symbol");
    }

    @Nullable
    Found<String> issuer() {
        return text("issuer");
    }

    @Nullable
    Found<String> subject() {
        Line line = values.get("subject");
        if (line == null) {
            return null;
        }
        Matcher about = ABOUT.matcher(line.folded());
        int from = line.start() + (about.find() ? about.end() : 0);
        String subject = text.clean(from, line.end()).replaceAll("[.;]+$", "");
        return subject.isEmpty() ? null : Found.of(subject, from, line.end(), Confidence.MEDIUM);
    }

    @Nullable
    Found<PartialDate> issuedOn() {
        Line line = values.get("date");
        Matcher date = line == null ? null : DATE.matcher(line.folded());
        java.time.LocalDate day = date != null && date.find() ? Dates.full(date, 1) : null;
        return line == null || day == null
                ? null
                : Found.of(PartialDate.of(day), line.start(), line.end(), Confidence.MEDIUM);
    }

    @Nullable
    Found<LetterType> documentType() {
        Line line = values.getOrDefault("loai van ban", values.get("hinh thuc van ban"));
        LetterType type = line == null ? null : LetterType.titled(line.folded());
        return line == null || type == null ? null : Found.of(type, line.start(), line.end(), Confidence.MEDIUM);
    }

    /** Who signed, as far as the table says it: the name only. */
    @Nullable
    Found<LetterDraft.Signer> signer() {
        Line line = values.get("nguoi ky");
        String name = line == null ? null : PersonName.of(line.text());
        return line == null || name == null
                ? null
                : Found.of(new LetterDraft.Signer(null, null, null, name), line.start(), line.end(), Confidence.MEDIUM);
    }
}
