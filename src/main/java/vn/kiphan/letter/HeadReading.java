package vn.kiphan.letter;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a letter's head: who issues it, number and symbol, place and date, type, subject and urgency. */
final class HeadReading {

    private static final int LONGEST_PLACE = 60;
    private static final String BLANK = "[.…_\\s]{0,12}+";

    private static final Pattern NUMBER =
            Pattern.compile("^so\\b\\s?[:.]?[\\s.…_]*+(?<number>\\d{1,6}[a-z]?)?" + BLANK + "(?<slash>[/-])\\s*+"
                    + "(?<symbol>[a-z][a-z0-9&]{0,20}(?:\\.[a-z0-9&]{1,10})?(?:\\s?[-/]\\s?[a-z0-9&.]{1,20}){0,4}+)");
    private static final Pattern BARE_NUMBER = Pattern.compile("^so\\s?:[\\s.…_]*+(?<number>\\d{1,6}[a-z]?)$");
    private static final Pattern DATE = Pattern.compile("\\bngay" + BLANK + "(?<day>\\d{1,2})?" + BLANK + "thang"
            + BLANK + "(?<month>\\d{1,2})?" + BLANK + ",?" + "\\s?nam" + BLANK + "(?<year>\\d{4})");
    private static final Pattern SHORT_DATE = Pattern.compile(
            ",\\s*+(?:ngay\\s)?\\s*+(?<day>\\d{1,2})\\s?[/-]\\s?(?<month>\\d{1,2})\\s?[/-]\\s?(?<year>\\d{4})$");
    private static final Pattern PLACE = Pattern.compile(
            "(?:TP\\.?\\s?|Tp\\.?\\s?)?\\p{Lu}[\\p{L}'’.]*+(?:(?: [-–] | |[-–])\\p{Lu}[\\p{L}'’.]*+){0,6},?\\s*+$");
    private static final Pattern SUBJECT = Pattern.compile("^(?:v\\s?/\\s?v|ve viec)\\b\\s?[:.]?\\s*+");
    private static final Pattern ADDRESSED = Pattern.compile("^kinh gui\\b");
    private static final Pattern BODY = Pattern.compile("^(?:" + RequestVerbs.BODIES + ")\\b");
    private static final Pattern PLACE_NAME =
            Pattern.compile("^(?:tinh|thanh pho|huyen|quan|xa|phuong|thi xa|thi tran|va|khu|dac khu)\\b");
    private static final Pattern INCOMPLETE =
            Pattern.compile("^(?:van phong|ban chi dao|uy ban nhan dan|hoi dong nhan dan|phong)$|(?:,|-|\\bva)$");

    private final LetterText text;
    private final List<Line> head;

    private @Nullable Found<String> number;
    private @Nullable Found<String> symbol;
    private @Nullable Found<String> place;
    private @Nullable Found<PartialDate> issuedOn;
    private @Nullable Found<Urgency> urgency;
    private @Nullable Found<String> subject;
    private @Nullable Found<LetterType> type;
    private final List<Found<String>> bodies = new ArrayList<>();

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
            if (rest != line && rest.text().isEmpty() || readsUrgency(rest)) {
                continue;
            }
            if (readsDate(rest)) {
                continue;
            }
            Matcher about = SUBJECT.matcher(rest.folded());
            if (subject == null && about.find()) {
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
        readBodies(names);
    }

    private static boolean bodiesGoOn(List<Line> names, Line line) {
        return !names.isEmpty() || BODY.matcher(line.folded()).find();
    }

    /** What is left of a line after the number and the symbol, which are taken from it; the line itself when it has none. */
    private Line afterNumber(Line line) {
        if (symbol != null) {
            return line;
        }
        Matcher found = NUMBER.matcher(line.folded());
        if (!found.find()) {
            Matcher bare = BARE_NUMBER.matcher(line.folded());
            if (number == null && bare.find()) {
                number = Found.of(
                        line.text().substring(bare.start("number")),
                        line.start() + bare.start("number"),
                        line.end(),
                        Confidence.MEDIUM);
                return text.part(line.end(), line.end(), false);
            }
            return line;
        }
        int symbolEnd = symbolEnd(line, found);
        String written = Citations.symbol(line.text().substring(found.start("symbol"), symbolEnd));
        String digits = found.group("number");
        if (digits != null) {
            int start = line.start() + found.start("number");
            number = Found.of(
                    line.text().substring(found.start("number"), found.end("number")),
                    start,
                    start + digits.length(),
                    Confidence.HIGH);
        }
        symbol = Found.of(written, line.start() + found.start("symbol"), line.start() + symbolEnd, Confidence.HIGH);
        return text.part(line.start() + symbolEnd, line.end(), line.afterGap());
    }

    /** A symbol is in capitals; what follows it on the line in small letters is the place or the subject. */
    private static int symbolEnd(Line line, Matcher found) {
        int end = found.start("symbol");
        for (int at = end; at < found.end("symbol"); at++) {
            char c = line.text().charAt(at);
            boolean smallWord = Character.isLowerCase(c)
                    && at + 1 < line.text().length()
                    && Character.isLowerCase(line.text().charAt(at + 1));
            if (smallWord) {
                break;
            }
            if (Character.isLetterOrDigit(c)) {
                end = at + 1;
            }
        }
        int word = end;
        boolean cut =
                end < found.end("symbol") && Character.isLowerCase(line.text().charAt(end));
        while (cut
                && word > found.start("symbol")
                && Character.isLetterOrDigit(line.text().charAt(word - 1))) {
            word--;
        }
        while (cut
                && word > found.start("symbol")
                && !Character.isLetterOrDigit(line.text().charAt(word - 1))) {
            word--;
        }
        return cut && word > found.start("symbol") ? word : end;
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
        issuedOn = Found.of(date, line.start() + found.start(), line.start() + found.end(), Confidence.HIGH);
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
            Integer inMonth = month == null ? null : Integer.valueOf(month);
            PartialDate date = new PartialDate(
                    Integer.parseInt(year), inMonth, inMonth == null || day == null ? null : Integer.valueOf(day));
            return Dates.plausible(date.year()) ? date : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Joins the subject's lines; it ends where another part of the head starts. Returns the line after it. */
    private int readSubject(Line line, int from, int next) {
        Line last = line;
        StringBuilder words = new StringBuilder(line.text().substring(from).strip());
        int at = next;
        while (at < head.size() && subjectGoesOn(head.get(at), words)) {
            last = head.get(at);
            words.append(' ').append(last.text());
            at++;
        }
        String value = withoutEnd(LetterText.clean(words.toString()));
        if (!value.isEmpty()) {
            subject = Found.of(value, line.start() + from, last.end(), Confidence.HIGH);
        }
        return at;
    }

    private static String withoutEnd(String subject) {
        return subject.replaceAll("[;.]+$", "").strip();
    }

    private boolean subjectGoesOn(Line line, StringBuilder words) {
        boolean otherPart = DATE.matcher(line.folded()).find()
                        && placeBefore(line, Math.max(0, line.folded().indexOf("ngay")))
                                .find()
                || NUMBER.matcher(line.folded()).find()
                || ADDRESSED.matcher(line.folded()).find()
                || line.isCapitals() && BODY.matcher(line.folded()).find();
        if (otherPart) {
            return false;
        }
        return words.isEmpty() || !line.afterGap() || line.startsSmall();
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
        if (NUMBER.matcher(below.folded()).find()
                || ADDRESSED.matcher(below.folded()).find()
                || DATE.matcher(below.folded()).find() && below.text().length() < 45) {
            return next;
        }
        Matcher about = SUBJECT.matcher(below.folded());
        return readSubject(below, about.find() ? about.end() : 0, next + 1);
    }

    /** Names of bodies run over several lines; each new first word of a body starts the next one, the last one issues the letter. */
    private void readBodies(List<Line> names) {
        int at = 0;
        while (at < names.size()) {
            int end = at + 1;
            String name = LetterText.clean(names.get(at).text());
            while (end < names.size() && goesOn(LetterText.fold(name), names.get(end))) {
                name = name + " " + LetterText.clean(names.get(end).text());
                end++;
            }
            bodies.add(Found.of(name, names.get(at).start(), names.get(end - 1).end(), Confidence.HIGH));
            at = end;
        }
    }

    private static boolean goesOn(String name, Line next) {
        return PLACE_NAME.matcher(next.folded()).find()
                || INCOMPLETE.matcher(name).find()
                || !BODY.matcher(next.folded()).find();
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
        LetterType read = bySymbol == null ? LetterType.OFFICIAL_LETTER : bySymbol;
        return new Found<>(read, symbol.span(), Confidence.MEDIUM);
    }
}
