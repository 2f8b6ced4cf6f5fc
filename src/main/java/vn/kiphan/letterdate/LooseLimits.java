package vn.kiphan.letterdate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letterdate.Deadline.Kind;
import vn.kiphan.letterdate.DeadlineContext.Meaning;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;

/**
 * Reads limits that name no day: a month or a quarter, the same day as another one, a time that counts from an event. A month means its last
 * day when the letter surely says which; what counts from an event is never given a day.
 */
final class LooseLimits {

    private static final Pattern MONTH = Pattern.compile(
            "\\b(?<lead>(?:cham|muon|tre) nhat(?: la| vao| den| trong| het| cuoi| truoc){0,3}|(?:xong )?truoc(?: het)?|(?:den |trong )?(?:het|cuoi)|trong)"
                    + " (?<unit>thang|quy)\\s?(?<which>\\d{1,2}|i{1,3}|iv)(?:(?:\\s?[/-]\\s?|,? nam )(?<year>\\d{4}))?(?![\\da-z]|\\s?[/-]\\s?\\d|\\s?(?:,|va|den|-) (?:thang|quy|nam)\\b)");
    private static final Pattern SAME_DAY = Pattern.compile(
            "\\b(?:truoc|(?:cham|muon) nhat(?: la| vao| luc| truoc){0,3}) (?:luc )?(?<hour>\\d{1,2})\\s?(?:h|g|gio)\\s?(?<minute>\\d{2})?(?:\\s?phut)?,? (?:trong )?cung ngay(?!\\s?\\d)");
    private static final Pattern DAY_BEFORE = Pattern.compile("\\b(?:ngay\\s?)?" + Dates.FULL);

    private static final String SPAN =
            "(?:\\d{1,3}|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|muoi lam))\\s?(?:\\(\\d{1,2}\\)\\s?)?(?:gio|h|ngay|tuan|thang)\\b(?! ?\\d| (?:phut|ngay|thu|chu|hang|moi|cung|sang|chieu|trua|toi)\\b|,? ngay\\b)(?: lam viec)?";
    private static final String FROM_AN_EVENT =
            "[^.;\\d]{0,30}\\b(?:ke tu|sau khi|tu khi|tu ngay)\\b(?:[^.;,)]{0,60}(?=[.;,)]|$)|[^.;,)]{0,60}(?=\\s))";
    private static final Pattern RELATIVE = Pattern.compile(
            "\\b(?:(?<strong>trong (?:vong|thoi (?:han|gian))|(?:cham|muon|tre) nhat(?: la)?(?: trong(?: vong)?| sau)?) "
                    + SPAN
                    + "(?:" + FROM_AN_EVENT + ")?|(?:sau|trong) " + SPAN + FROM_AN_EVENT
                    + "|truoc (?:it nhat )?" + SPAN + " so voi [^.;,)]{3,60}(?=[.;,)\\s]|$))");

    private static final int MOST = 20;

    private final LetterText text;
    private final DeadlineSentences sentences;
    private final @Nullable PartialDate issuedOn;
    private final List<Found<Deadline>> found = new ArrayList<>();

    private LooseLimits(LetterText text, DeadlineSentences sentences, @Nullable PartialDate issuedOn) {
        this.text = text;
        this.sentences = sentences;
        this.issuedOn = issuedOn;
    }

    static List<Found<Deadline>> of(LetterText text, DeadlineSentences sentences, @Nullable PartialDate issuedOn) {
        LooseLimits limits = new LooseLimits(text, sentences, issuedOn);
        limits.months();
        limits.sameDay();
        limits.relative();
        return limits.found;
    }

    private void months() {
        Matcher month = MONTH.matcher(sentences.words());
        for (int judged = 0; judged < MOST && month.find(); judged++) {
            String lead = month.group("lead");
            boolean strong = lead.contains("nhat") || lead.startsWith("xong");
            boolean letterOfAWord = month.group("unit").equals("thang")
                    != Character.isDigit(month.group("which").charAt(0));
            if (letterOfAWord || DeadlineContext.isSetAside(month.start(), -1, sentences)) {
                continue;
            }
            Meaning meaning = DeadlineContext.within(month.start(), month.end(), strong, sentences);
            LocalDate last = lastDay(month);
            boolean over = last != null
                    && issuedOn != null
                    && issuedOn.earliest() != null
                    && last.isBefore(issuedOn.earliest());
            if (meaning != Meaning.NONE && !over) {
                // "before July" may or may not leave July itself
                boolean before = lead.endsWith("truoc");
                add(
                        month,
                        before ? null : last,
                        null,
                        meaning.kind(),
                        last == null || before ? Confidence.LOW : Confidence.MEDIUM);
            }
        }
    }

    /** The last day of the month or the quarter, when its year is written or follows from the letter's. */
    private @Nullable LocalDate lastDay(Matcher month) {
        String which = month.group("which");
        int number = switch (which) {
            case "i" -> 3;
            case "ii" -> 6;
            case "iii" -> 9;
            case "iv" -> 12;
            default -> Integer.parseInt(which);
        };
        try {
            if (month.group("year") != null) {
                int year = Integer.parseInt(month.group("year"));
                return Dates.plausible(year) ? YearMonth.of(year, number).atEndOfMonth() : null;
            }
            LocalDate letter = issuedOn == null || issuedOn.month() == null ? null : issuedOn.earliest();
            if (letter == null) {
                return null;
            }
            LocalDate sameYear = YearMonth.of(letter.getYear(), number).atEndOfMonth();
            boolean turnOfTheYear = sameYear.isBefore(letter) && letter.getMonthValue() >= 10 && number <= 3;
            return sameYear.isBefore(letter) ? turnOfTheYear ? sameYear.plusYears(1) : null : sameYear;
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    /** "before 22h30 of the same day": the day named last in the same sentence. */
    private void sameDay() {
        Matcher same = SAME_DAY.matcher(sentences.words());
        for (int judged = 0; judged < MOST && same.find(); judged++) {
            if (!DeadlineContext.asksForReport(same.start(), true, sentences)
                    || sentences.before(same.start()).matches(".*\\b(?:hang|moi) ngay\\b.*")) {
                continue;
            }
            LocalDate day = null;
            Matcher before = DAY_BEFORE.matcher(sentences.before(same.start()));
            while (before.find()) {
                day = Dates.full(before, 1);
            }
            int hour = Integer.parseInt(same.group("hour"));
            int minute = same.group("minute") == null ? 0 : Integer.parseInt(same.group("minute"));
            LocalTime time = hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
            boolean old =
                    day != null && issuedOn != null && issuedOn.earliest() != null && day.isBefore(issuedOn.earliest());
            boolean told = day != null && time != null && !old;
            add(same, told ? day : null, time, Kind.REPORT, told ? Confidence.MEDIUM : Confidence.LOW);
        }
    }

    private void relative() {
        Matcher relative = RELATIVE.matcher(sentences.words());
        for (int judged = 0; judged < MOST && relative.find(); judged++) {
            boolean strong = relative.group("strong") != null;
            if (DeadlineContext.asksForReport(relative.start(), strong, sentences)) {
                add(relative, null, null, Kind.REPORT, Confidence.LOW);
            }
        }
    }

    private void add(
            Matcher words, @Nullable LocalDate day, @Nullable LocalTime time, Kind kind, Confidence confidence) {
        int start = sentences.start(words.start());
        int end = sentences.end(words.end());
        found.add(Found.of(new Deadline(text.clean(start, end), day, time, true, kind, null), start, end, confidence));
    }
}
