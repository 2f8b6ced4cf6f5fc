package vn.kiphan.letterdate;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Paragraph;

/** Reads the days whose figures a letter asks for: "Lấy số liệu từ ngày 07/7/2023 đến ngày 30/9/2023". */
public final class DataWindowReading {

    private static final String DAY = "(?:het )?(?:ngay )?";
    private static final String FIGURES =
            "\\b(?:(?:lay |chot |thoi gian |thoi diem |ky |moc |tinh |cap nhat ){0,3}(?:so lieu|ky bao cao|ket qua (?:thuc hien|trien khai)|thoi gian bao cao)[^.;\\n]{0,60}?)";

    private static final Pattern FROM_TO = Pattern.compile(FIGURES + "\\b(?:tinh )?tu " + DAY + "(?:" + Dates.FULL + "|"
            + Dates.YEARLESS + ")\\s(?:cho )?(?:den|toi) " + DAY + Dates.FULL);
    private static final Pattern UP_TO =
            Pattern.compile(FIGURES + "\\b(?:tinh |chot |lay )?(?:den|toi) (?:thoi diem )?" + DAY + Dates.FULL);

    /** "Report the results every week, from … to …" says how long one reports. */
    private static final Pattern RETURNS =
            Pattern.compile("\\b(?:dinh ky|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)|thang mot lan)\\b");

    /** A window, or why the words that describe one do not make one. */
    public record Result(
            @Nullable Found<DataWindow> window, @Nullable Found<String> reversed) {}

    private DataWindowReading() {}

    public static Result of(LetterText text, List<Paragraph> body) {
        for (Paragraph paragraph : body) {
            String words = text.folded()
                    .substring(paragraph.start(), paragraph.end())
                    .replace('\n', ' ')
                    .replace('\t', ' ');
            Matcher fromTo = FROM_TO.matcher(words);
            while (fromTo.find()) {
                boolean span = RETURNS.matcher(fromTo.group()).find()
                        && !fromTo.group().contains("so lieu");
                Result read = span ? null : fromTo(text, paragraph, fromTo);
                if (read != null) {
                    return read;
                }
            }
        }
        return new Result(upTo(text, body), null);
    }

    private static @Nullable Result fromTo(LetterText text, Paragraph paragraph, Matcher match) {
        LocalDate to = Dates.full(match, 6);
        boolean withYear = match.group(3) != null;
        LocalDate from = withYear || to == null
                ? Dates.full(match, 1)
                : Dates.date(match.group(4), match.group(5), Integer.toString(to.getYear()));
        if (from == null || to == null) {
            return null;
        }
        int start = paragraph.start() + match.start();
        int end = paragraph.start() + match.end();
        String phrase = text.clean(start, end);
        if (to.isBefore(from)) {
            return new Result(null, Found.of(phrase, start, end, Confidence.LOW));
        }
        boolean certain = withYear && match.group().contains("so lieu");
        return new Result(
                Found.of(new DataWindow(from, to, phrase), start, end, certain ? Confidence.HIGH : Confidence.MEDIUM),
                null);
    }

    private static @Nullable Found<DataWindow> upTo(LetterText text, List<Paragraph> body) {
        for (Paragraph paragraph : body) {
            String words = text.folded()
                    .substring(paragraph.start(), paragraph.end())
                    .replace('\n', ' ')
                    .replace('\t', ' ');
            Matcher match = UP_TO.matcher(words);
            while (match.find()) {
                LocalDate to = Dates.full(match, 1);
                if (to != null && match.group().contains("so lieu")) {
                    int start = paragraph.start() + match.start();
                    int end = paragraph.start() + match.end();
                    return Found.of(new DataWindow(null, to, text.clean(start, end)), start, end, Confidence.MEDIUM);
                }
            }
        }
        return null;
    }
}
