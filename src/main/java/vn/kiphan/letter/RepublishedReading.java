package vn.kiphan.letter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.Citations.Cited;
import vn.kiphan.letterdate.Dates;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;
import vn.kiphan.lettertext.Paragraph;
import vn.kiphan.lettertext.RequestVerbs;

/**
 * Reads a letter that a web page retells without its head: "Ngày 14/9/2015, Sở … đã có Công văn số 329/STTTT-BCXB về việc …", or a
 * source line below the text. All of it is of low confidence.
 */
final class RepublishedReading {

    private static final Pattern REPORTED = Pattern.compile(
            "\\b(?:ngay\\s" + Dates.FULL + "\\s?,\\s+)?(?<body>(?:" + RequestVerbs.BODIES
                    + ")\\s[^;.:()\\n]{2,90}?)\\s(?:da co|da ban hanh|ban hanh|co)\\s(?=cong van|van ban|ke hoach|huong dan|thong bao|chi thi)");
    private static final Pattern NEARER = Pattern.compile(",\\s(?<body>(?:" + RequestVerbs.BODIES + ")\\s)");
    private static final Pattern SOURCE = Pattern.compile("\\bnguon\\s?:[^\\n]{0,20}");
    private static final Pattern ABOUT =
            Pattern.compile("\\G\\s*+(?:(?:v/v|ve viec|ve)\\s|gui [^.;]{3,160}? ve viec\\s)");
    private static final Pattern TITLE = Pattern.compile(
            "^(?<type>thong bao|ke hoach|huong dan|cong van|chi thi)\\s?:?\\s?(?:ve viec|v/v)\\s?:?\\s");
    private static final Pattern HEADLINE_REST =
            Pattern.compile("\\G(?:\\s?[:-]| nam \\d{4})?\\s(?:ve viec |v/v |ve )?");
    private static final Pattern LONE_DATE = Pattern.compile("^(?:ngay\\s)?" + Dates.FULL + "$");

    private final LetterText text;
    private @Nullable Found<String> issuer;
    private @Nullable Found<String> number;
    private @Nullable Found<String> symbol;
    private @Nullable Found<PartialDate> issuedOn;
    private @Nullable Found<String> subject;
    private @Nullable Found<LetterType> type;

    private RepublishedReading(LetterText text) {
        this.text = text;
    }

    /** Nothing retold: the letter has its own head. */
    static RepublishedReading none(LetterText text) {
        return new RepublishedReading(text);
    }

    static RepublishedReading of(LetterParts parts) {
        RepublishedReading reading = new RepublishedReading(parts.text());
        reading.readRetold(parts.body());
        reading.readTitle(parts.opening());
        reading.readIssuer(parts.body());
        reading.subject = reading.subject == null ? NewsTitle.in(parts.opening()) : reading.subject;
        return reading;
    }

    private void readRetold(List<Paragraph> body) {
        for (Paragraph paragraph : body) {
            String words = text.text().substring(paragraph.start(), paragraph.end());
            String folded = text.folded().substring(paragraph.start(), paragraph.end());
            Matcher retold = REPORTED.matcher(folded);
            if (symbol == null && retold.find() && !asksAnother(paragraph, retold)) {
                boolean dated = retold.group(1) != null;
                Cited cited = citedAt(words, folded, retold.end());
                if (cited != null) {
                    take(cited, paragraph.start(), dated ? Dates.full(retold, 1) : null);
                    issuer = issuer(paragraph, words, retold);
                    readSubject(folded, cited.end(), paragraph.start());
                }
            }
            Matcher source = SOURCE.matcher(folded);
            if (symbol == null && source.find()) {
                Matcher found = Citations.in(folded).region(source.start(), folded.length());
                Cited cited = found.find() ? Citations.cited(found, words, folded) : null;
                if (cited != null) {
                    take(cited, paragraph.start(), null);
                }
            }
        }
    }

    /** "Bộ A có Văn bản số …; Sở B đề nghị …": then the letter is that of Sở B and rests on the one that is cited. */
    private boolean asksAnother(Paragraph paragraph, Matcher retold) {
        Found<String> asking = RequestVerbs.body(text, paragraph);
        String told = LetterText.fold(LetterText.clean(retold.group("body")));
        String other = asking == null ? told : LetterText.fold(asking.value());
        return !told.contains(other) && !other.contains(told);
    }

    /** The body next to what it issued, without the adverb between them. */
    private static Found<String> issuer(Paragraph paragraph, String words, Matcher retold) {
        int start = retold.start("body");
        Matcher nearer = NEARER.matcher(retold.group("body"));
        while (nearer.find()) {
            start = retold.start("body") + nearer.start("body");
        }
        String name = LetterText.clean(words.substring(start, retold.end("body")))
                .replaceAll("(?:\\s(?:vừa|mới|đã|cũng|tiếp tục))+$", "");
        return low(name, paragraph.start() + start, paragraph.start() + start + name.length());
    }

    private static @Nullable Cited citedAt(String words, String folded, int from) {
        Matcher found = Citations.in(folded).region(from, folded.length());
        return found.lookingAt() ? Citations.cited(found, words, folded) : null;
    }

    private void take(Cited cited, int offset, java.time.@Nullable LocalDate reportedOn) {
        int start = offset + cited.start();
        int end = offset + cited.end();
        number = low(cited.number(), start, end);
        symbol = low(cited.symbol(), start, end);
        java.time.LocalDate date = cited.issuedOn() == null ? reportedOn : cited.issuedOn();
        if (date != null) {
            issuedOn = low(PartialDate.of(date), start, end);
        }
        for (LetterType one : LetterType.values()) {
            if (one.folded().equals(LetterText.fold(cited.type()))) {
                type = low(one, start, end);
            }
        }
    }

    private void readSubject(String folded, int from, int offset) {
        Matcher about = ABOUT.matcher(folded);
        if (about.find(from)) {
            int stop = about.end();
            while (stop < folded.length()
                    && !(folded.charAt(stop) == '.'
                            && (stop + 1 == folded.length() || folded.charAt(stop + 1) == ' '))) {
                stop++;
            }
            if (stop - about.end() <= 500) {
                subject = low(text.clean(offset + about.end(), offset + stop), offset + about.end(), offset + stop);
            }
        }
    }

    private void readTitle(List<Line> opening) {
        for (Line line : opening) {
            readHeadline(line);
            Matcher title = TITLE.matcher(line.folded());
            if (subject == null && title.find() && line.text().length() <= 500) {
                String value =
                        LetterText.clean(line.text().substring(title.end())).replaceAll("[.;]+$", "");
                subject = low(value, line.start() + title.end(), line.end());
                type = type == null ? titled(title.group("type"), line) : type;
            }
            Matcher date = LONE_DATE.matcher(line.folded());
            if (issuedOn == null && date.find()) {
                java.time.LocalDate day = Dates.full(date, 1);
                issuedOn = day == null ? null : low(PartialDate.of(day), line.start(), line.end());
            }
        }
    }

    /** "Công văn 1234/STTTT-BCXB của Sở A: Tuyên truyền …", "Công văn 4396/BYT-KH-TC năm 2021 đánh giá …". */
    private void readHeadline(Line line) {
        Matcher found = Citations.in(line.folded());
        Cited cited = symbol == null && found.lookingAt() ? Citations.cited(found, line.text(), line.folded()) : null;
        if (cited == null || line.text().length() > 500) {
            return;
        }
        take(cited, line.start(), null);
        if (cited.issuer() != null) {
            issuer = low(cited.issuer(), line.start() + cited.start(), line.start() + cited.end());
        }
        Matcher rest = HEADLINE_REST.matcher(line.folded());
        if (subject == null && rest.find(cited.end()) && line.text().length() - rest.end() > 10) {
            subject = low(LetterText.clean(line.text().substring(rest.end())), line.start() + rest.end(), line.end());
        }
    }

    private static @Nullable Found<LetterType> titled(String folded, Line line) {
        LetterType named = LetterType.titled(folded);
        return named == null ? null : low(named, line.start(), line.end());
    }

    private void readIssuer(List<Paragraph> body) {
        for (Paragraph paragraph : body) {
            if (issuer == null) {
                issuer = RequestVerbs.body(text, paragraph);
            }
        }
    }

    private static <T> Found<T> low(T value, int start, int end) {
        return Found.of(value, start, end, Confidence.LOW);
    }

    @Nullable
    Found<String> issuer() {
        return issuer;
    }

    @Nullable
    Found<String> number() {
        return number;
    }

    @Nullable
    Found<String> symbol() {
        return symbol;
    }

    @Nullable
    Found<PartialDate> issuedOn() {
        return issuedOn;
    }

    @Nullable
    Found<String> subject() {
        return subject;
    }

    @Nullable
    Found<LetterType> documentType() {
        return type;
    }
}
