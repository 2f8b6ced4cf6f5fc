package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;
import vn.kiphan.lettertext.Motto;

/** Reads a letter's head: who issues it, number and symbol, place and date, type, subject and urgency. */
final class HeadReading {

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
            if (read || !names.isEmpty() && Motto.isYouthUnion(rest) && !BodyNames.isOpen(names.getLast())) {
                continue;
            }
            Matcher about = SubjectReading.LABEL.matcher(rest.folded());
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
        PlaceAndDate read =
                issuedOn != null || SubjectReading.LABEL.matcher(line.folded()).find() ? null : PlaceAndDate.in(line);
        if (read != null) {
            take(read);
        }
        return read != null;
    }

    private void take(PlaceAndDate read) {
        issuedOn = read.issuedOn();
        place = read.place() == null ? place : read.place();
    }

    /** Reads the subject from a line on and returns the line after it. */
    private int readSubject(Line line, int from, int next) {
        SubjectReading read = SubjectReading.of(text, head, line, from, next, type != null, issuedOn == null);
        subject = read.subject() == null ? subject : read.subject();
        if (read.slipped() != null) {
            take(read.slipped());
        }
        return read.next();
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
                || PlaceAndDate.in(below) != null && below.text().length() < 45) {
            return next;
        }
        Matcher about = SubjectReading.LABEL.matcher(below.folded());
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
