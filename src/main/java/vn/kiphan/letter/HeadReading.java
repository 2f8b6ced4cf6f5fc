package vn.kiphan.letter;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letterdate.Dates;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;
import vn.kiphan.lettertext.Motto;

/** Reads a letter's head: who issues it, number and symbol, place and date, type, subject and urgency. */
final class HeadReading {

    private static final int LONGEST_PLACE = 60;
    private static final String BLANK = "[.…_\\s]{0,12}+";

    /** A scanner takes 1 for l and 0 for o. */
    private static final Pattern DATE = Pattern.compile(
            "\\bngay" + BLANK + "(?<day>[\\dlio]{1,2})?" + BLANK + "thang" + BLANK + "(?<month>[\\dlio]{1,2})?" + BLANK
                    + ",?" + "\\s?nam" + BLANK + "(?<year>[\\dlo]{4})(?![a-z\\d])");

    private static final Pattern MISREAD = Pattern.compile("[lio]");
    private static final Pattern SHORT_DATE = Pattern.compile(
            ",\\s*+(?:ngay\\s)?\\s*+(?<day>\\d{1,2})\\s?[/-]\\s?(?<month>\\d{1,2})\\s?[/-]\\s?(?<year>\\d{4})$");
    private static final Pattern PLACE = Pattern.compile(
            "(?:TP\\.?\\s?|Tp\\.?\\s?)?\\p{Lu}[\\p{L}'’.]*+(?:(?: [-–] | |[-–])\\p{Lu}[\\p{L}'’.]*+){0,6}(?: \\d{1,2})?,?\\s*+$");
    private static final Pattern SUBJECT = Pattern.compile("^[\"'(]?(?:v\\s?/\\s?v|ve viec)\\b\\s?[:.]?\\s*+");

    private final LetterText text;
    private final List<Line> head;

    private @Nullable Found<String> number;
    private @Nullable Found<String> symbol;
    private @Nullable Found<String> place;
    private @Nullable Found<PartialDate> issuedOn;
    private @Nullable Found<Urgency> urgency;
    private @Nullable Found<String> subject;
    private @Nullable Found<LetterType> type;
    private boolean aboutWritten;
    private List<Found<String>> bodies = List.of();

    private HeadReading(LetterText text, List<Line> head) {
        this.text = text;
        this.head = head;
    }

    static HeadReading of(LetterParts parts) {
        HeadReading reading = new HeadReading(parts.text(), parts.head());
        reading.read();
        return reading;
    }

    private void read() {
        List<Line> names = new ArrayList<>();
        int at = 0;
        while (at < head.size()) {
            Line line = head.get(at);
            at++;
            Line rest = afterNumber(line);
            boolean read = rest != line && rest.text().isEmpty() || readsUrgency(rest) || readsDate(rest);
            if (read || !names.isEmpty() && Motto.isYouthUnion(rest)) {
                continue;
            }
            Matcher about = SUBJECT.matcher(rest.folded());
            if (subject == null && about.find()) {
                aboutWritten = true;
                at = readSubject(rest, about.end(), at);
            } else if (type == null && rest.isCapitals() && LetterType.titled(rest.folded()) != null) {
                at = readTitle(rest, at);
            } else if (symbol == null
                    && number == null
                    && type == null
                    && rest.isCapitals()
                    && bodiesGoOn(names, rest)) {
                names.add(rest);
            }
        }
        bodies = BodyNames.of(text, names);
    }

    private static boolean bodiesGoOn(List<Line> names, Line line) {
        return !names.isEmpty() || BodyNames.BODY.matcher(line.folded()).find();
    }

    /** What is left of a line after the number and the symbol, which are taken from it; the line itself when it has none. */
    private Line afterNumber(Line line) {
        NumberLine read = symbol == null ? NumberLine.of(text, line) : null;
        if (read == null || number != null && read.symbol() == null) {
            return line;
        }
        number = read.number() == null ? number : read.number();
        symbol = read.symbol();
        return read.rest();
    }

    private boolean readsUrgency(Line line) {
        Urgency stamped = line.isCapitals() ? Urgency.stampedAs(line.folded()) : null;
        if (stamped != null && urgency == null) {
            urgency = Found.of(stamped, line.start(), line.end(), Confidence.HIGH);
        }
        return stamped != null;
    }

    private boolean readsDate(Line line) {
        if (issuedOn != null || SUBJECT.matcher(line.folded()).find()) {
            return false;
        }
        Matcher found = DATE.matcher(line.folded());
        if (!found.find()) {
            found = SHORT_DATE.matcher(line.folded());
            if (!found.find()) {
                return false;
            }
        }
        PartialDate date = partial(found.group("day"), found.group("month"), found.group("year"));
        if (date == null) {
            return false;
        }
        boolean misread =
                MISREAD.matcher(found.group().replaceAll("ngay|thang|nam", "")).find();
        Confidence confidence = misread ? Confidence.MEDIUM : Confidence.HIGH;
        issuedOn = Found.of(date, line.start() + found.start(), line.start() + found.end(), confidence);
        Matcher before = placeBefore(line, found.start());
        if (before.find()) {
            int start = line.start() + before.start();
            String name = LetterText.clean(before.group()).replaceAll("[,.\\s]+$", "");
            place = Found.of(name, start, start + name.length(), Confidence.HIGH);
        }
        return true;
    }

    private static Matcher placeBefore(Line line, int end) {
        return PLACE.matcher(line.text()).region(Math.max(0, end - LONGEST_PLACE), end);
    }

    private static @Nullable PartialDate partial(@Nullable String day, @Nullable String month, String year) {
        try {
            Integer inMonth = month == null ? null : digits(month);
            PartialDate date =
                    new PartialDate(digits(year), inMonth, inMonth == null || day == null ? null : digits(day));
            return Dates.plausible(date.year()) ? date : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int digits(String read) {
        return Integer.parseInt(read.replaceAll("[li]", "1").replace('o', '0'));
    }

    /** Joins the subject's lines; it ends where another part of the head starts. Returns the line after it. */
    private int readSubject(Line line, int from, int next) {
        Line last = line;
        StringBuilder words = new StringBuilder(beforeDate(line, from));
        int at = next;
        while (at < head.size() && subjectGoesOn(head.get(at), words)) {
            last = head.get(at);
            words.append(' ').append(beforeDate(last, 0));
            at++;
        }
        String value = withoutEnd(LetterText.clean(words.toString()));
        if (!value.isEmpty()) {
            int start = line.start() + from;
            subject = Found.of(value, Math.min(start, last.start()), Math.max(line.end(), last.end()), Confidence.HIGH);
        }
        return at;
    }

    /** The words of a subject's line; place and date of the right column may have slipped behind them. */
    private String beforeDate(Line line, int from) {
        Matcher date = DATE.matcher(line.folded());
        if (issuedOn == null && date.find(from) && date.end() == line.folded().length()) {
            Matcher place = placeBefore(line, date.start());
            if (place.find() && place.start() > from && place.group().contains(",")) {
                readsDate(text.part(line.start() + place.start(), line.end(), false));
                return line.text().substring(from, place.start()).strip();
            }
        }
        return line.text().substring(from).strip();
    }

    private static String withoutEnd(String subject) {
        String bare = subject.replaceAll("[;.]+$", "").strip();
        boolean quoteClosed = bare.endsWith("\"") || bare.endsWith("”");
        boolean quoteOpens = bare.indexOf('"') < bare.length() - 1 && bare.indexOf('"') >= 0 || bare.indexOf('“') >= 0;
        return quoteClosed && !quoteOpens ? bare.substring(0, bare.length() - 1).strip() : bare;
    }

    private boolean subjectGoesOn(Line line, StringBuilder words) {
        boolean otherPart = DATE.matcher(line.folded()).find()
                        && placeBefore(line, Math.max(0, line.folded().indexOf("ngay")))
                                .find()
                || NumberLine.isOne(line)
                || RecipientLines.isAddressed(line)
                || line.isCapitals() && isOtherPart(line);
        if (otherPart || !words.isEmpty() && type != null && LetterParts.opensBody(line)) {
            return false;
        }
        return words.isEmpty() || !line.afterGap() || line.startsSmall();
    }

    private static boolean isOtherPart(Line line) {
        return BodyNames.BODY.matcher(line.folded()).find()
                || Urgency.stampedAs(line.folded()) != null
                || LetterType.titled(line.folded()) != null;
    }

    /** A named type stands in capitals on its own line; its subject follows below. Returns the line after both. */
    private int readTitle(Line line, int next) {
        type = Found.of(
                java.util.Objects.requireNonNull(LetterType.titled(line.folded())),
                line.start(),
                line.end(),
                Confidence.HIGH);
        if (subject != null || next >= head.size()) {
            return next;
        }
        Line below = head.get(next);
        if (NumberLine.isOne(below)
                || RecipientLines.isAddressed(below)
                || DATE.matcher(below.folded()).find() && below.text().length() < 45) {
            return next;
        }
        Matcher about = SUBJECT.matcher(below.folded());
        return readSubject(below, about.find() ? about.end() : 0, next + 1);
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
    Found<String> place() {
        return place;
    }

    @Nullable
    Found<PartialDate> issuedOn() {
        return issuedOn;
    }

    @Nullable
    Found<Urgency> urgency() {
        return urgency;
    }

    @Nullable
    Found<String> subject() {
        return subject;
    }

    @Nullable
    Found<String> issuer() {
        return bodies.isEmpty() ? null : bodies.getLast();
    }

    @Nullable
    Found<String> parentBody() {
        return bodies.size() < 2 ? null : bodies.get(bodies.size() - 2);
    }

    /** The type on its own line; that of the symbol; an official letter when it has a number line and neither. */
    @Nullable
    Found<LetterType> documentType() {
        if (type != null || symbol == null) {
            return type;
        }
        LetterType bySymbol = LetterType.ofSymbol(symbol.value());
        // "CT" is a directive of a chairman and a tax office's letter; only the letter says "V/v"
        boolean letter = bySymbol == LetterType.DIRECTIVE && aboutWritten;
        LetterType read = bySymbol == null || letter ? LetterType.OFFICIAL_LETTER : bySymbol;
        return new Found<>(read, symbol.span(), Confidence.MEDIUM);
    }
}
