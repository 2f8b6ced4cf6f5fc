package vn.kiphan.letterdate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letterdate.Deadline.Kind;
import vn.kiphan.letterdate.Deadline.Recurrence;
import vn.kiphan.letterdate.DeadlineContext.Meaning;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Paragraph;

/**
 * Reads the deadlines that a letter sets its recipients. A wrong deadline is worse than none: a date counts only behind words that set a
 * limit, in a sentence that asks for a report or an action, and not in the title of a cited document.
 */
public final class DeadlineReading {

    /** A text that sets more limits than this is no letter, and each costs time to judge. */
    private static final int MOST_JUDGED = 200;

    private final LetterText text;
    private int judged;
    private final @Nullable PartialDate issuedOn;
    private final List<Found<Deadline>> deadlines = new ArrayList<>();
    private final List<Found<String>> unclear = new ArrayList<>();
    private final List<Found<String>> misread = new ArrayList<>();

    private DeadlineReading(LetterText text, List<Paragraph> body, @Nullable PartialDate issuedOn) {
        this.text = text;
        this.issuedOn = issuedOn;
        for (Paragraph paragraph : body) {
            if (judged < MOST_JUDGED && deadlines.size() < MOST_JUDGED && unclear.size() < MOST_JUDGED) {
                read(new DeadlineSentences(text, paragraph));
            }
        }
        deadlines.sort(
                (one, other) -> Integer.compare(one.span().start(), other.span().start()));
    }

    public static DeadlineReading of(LetterText text, List<Paragraph> body, @Nullable PartialDate issuedOn) {
        return new DeadlineReading(text, body, issuedOn);
    }

    public List<Found<Deadline>> deadlines() {
        return deadlines;
    }

    /** Limits that a person has to read: relative, without a year that could be told, or with a day that does not exist. */
    public List<Found<String>> unclear() {
        return unclear;
    }

    /** Limits in whose digits a scanner has put letters. */
    public List<Found<String>> misread() {
        return misread;
    }

    private void read(DeadlineSentences sentences) {
        String words = sentences.words();
        for (Found<Deadline> periodic : PeriodicReading.of(text, sentences)) {
            addOnce(periodic);
        }
        Matcher found = LimitWords.DEADLINE.matcher(words);
        int previousEnd = -1;
        while (found.find() && judged++ < MOST_JUDGED) {
            Meaning meaning = isPeriodic(sentences.start(found.start()), sentences.end(found.end()))
                    ? Meaning.NONE
                    : DeadlineContext.meaning(found, previousEnd, sentences);
            if (meaning == Meaning.NONE) {
                continue;
            }
            previousEnd = add(found, sentences, meaning);
            Matcher and = LimitWords.AND.matcher(words);
            while (and.find(previousEnd) && isDay(and) && judged++ < MOST_JUDGED) {
                previousEnd = addDay(
                        and,
                        null,
                        sentences,
                        and.start("day") < 0 ? dateStart(and) : and.start("day"),
                        and.end(),
                        meaning);
            }
        }
        LooseLimits.of(text, sentences, issuedOn).forEach(this::addLoose);
    }

    /** A day without its year and without the word "ngày" may be anything. */
    private static boolean isDay(Matcher found) {
        return found.group("fy") != null || found.group("day") != null;
    }

    private static int dateStart(Matcher found) {
        return found.start("fd") >= 0 ? found.start("fd") : found.start("yd");
    }

    private boolean isPeriodic(int start, int end) {
        return deadlines.stream()
                .anyMatch(one -> one.value().kind() == Kind.PERIODIC
                        && one.span().start() < end
                        && start < one.span().end());
    }

    /** Adds what was found and returns where it ends, with the hour that may stand behind it. */
    private int add(Matcher found, DeadlineSentences sentences, Meaning meaning) {
        Matcher behind = LimitWords.HOUR_BEHIND.matcher(sentences.words());
        if (found.group("hour") == null && behind.find(found.end())) {
            return addDay(found, behind, sentences, found.start(), behind.end(), meaning);
        }
        Matcher hour = found.group("hour") == null ? null : found;
        return addDay(found, hour, sentences, found.start(), found.end(), meaning);
    }

    private int addDay(
            Matcher day, @Nullable Matcher hour, DeadlineSentences sentences, int from, int to, Meaning meaning) {
        int start = sentences.start(from);
        int last = sentences.end(to);
        int end = closed(start, last);
        int behind = to + end - last;
        String phrase = text.clean(start, end);
        boolean hasYear = day.group("fy") != null;
        LocalDate date = hasYear
                ? Dates.date(day.group("fd"), day.group("fm"), day.group("fy"))
                : yearOf(day.group("yd"), day.group("ym"));
        boolean endOfDay = hour != null && Integer.parseInt(hour.group("hour")) == 24;
        LocalTime time = hour == null || endOfDay ? null : time(hour);
        boolean badTime = hour != null && time == null && !endOfDay;
        boolean told = date != null && !badTime && !isBeforeLetter(date);
        boolean slips = Dates.isMisread(day.group()) || hour != null && Dates.isMisread(hour.group());
        if (told && slips) {
            misread.add(Found.of(phrase, start, end, Confidence.LOW));
        }
        Confidence confidence = !told || slips
                ? Confidence.LOW
                : hasYear && !meaning.isOnTheDay() ? Confidence.HIGH : Confidence.MEDIUM;
        if (date != null && !told && !badTime) {
            // a limit that was over before the letter was written is what it reminds of
            unclear.add(Found.of(phrase, start, end, Confidence.LOW));
            return behind;
        }
        Deadline deadline = new Deadline(phrase, told ? date : null, time, true, meaning.kind(), null);
        addLoose(Found.of(deadline, start, end, confidence));
        return behind;
    }

    /** Adds a limit; one whose day is not told is said to be unclear as well. */
    private void addLoose(Found<Deadline> found) {
        Deadline deadline = found.value();
        if (deadline.kind() != Kind.PERIODIC && deadline.date() == null) {
            unclear.add(Found.of(
                    deadline.phrase(), found.span().start(), found.span().end(), Confidence.LOW));
            deadlines.add(found);
        } else {
            addOnce(found);
        }
    }

    /** A date in brackets takes its closing bracket with it. */
    private int closed(int start, int end) {
        String letter = text.text();
        boolean open = letter.lastIndexOf('(', end - 1) >= start && letter.lastIndexOf(')', end - 1) < start;
        return open && end < letter.length() && letter.charAt(end) == ')' ? end + 1 : end;
    }

    private boolean isBeforeLetter(LocalDate date) {
        LocalDate earliest = issuedOn == null ? null : issuedOn.earliest();
        return earliest != null && date.isBefore(earliest);
    }

    /** A day without a year is in the letter's own year, or early in the next one when the letter is of the last quarter. */
    private @Nullable LocalDate yearOf(@Nullable String day, @Nullable String month) {
        LocalDate earliest = issuedOn == null || issuedOn.month() == null ? null : issuedOn.earliest();
        if (earliest == null) {
            return null;
        }
        LocalDate sameYear = Dates.date(day, month, Integer.toString(earliest.getYear()));
        if (sameYear != null && sameYear.isBefore(earliest)) {
            boolean turnOfTheYear = earliest.getMonthValue() >= 10 && sameYear.getMonthValue() <= 3;
            return turnOfTheYear ? sameYear.plusYears(1) : null;
        }
        return sameYear;
    }

    private static @Nullable LocalTime time(Matcher found) {
        String minute = found.group("minute");
        String half = found.group("half");
        int h = Integer.parseInt(found.group("hour"));
        int m = minute == null ? 0 : Dates.digits(minute);
        if (h < 12 && ("chieu".equals(half) || "toi".equals(half))) {
            h += 12;
        }
        return h < 24 && m < 60 ? LocalTime.of(h, m) : null;
    }

    /** Adds a deadline unless it is known; of two on one day the one that names the hour, or when the duty ends, says more. */
    private void addOnce(Found<Deadline> deadline) {
        Deadline value = deadline.value();
        for (Found<Deadline> other : deadlines) {
            Deadline known = other.value();
            boolean sameDay = known.kind() == value.kind()
                    && Objects.equals(known.date(), value.date())
                    && sameDuty(known.recurrence(), value.recurrence());
            boolean sameHour =
                    value.time() == null || known.time() == null || value.time().equals(known.time());
            if (sameDay && sameHour) {
                if (says(value) > says(known)) {
                    deadlines.set(deadlines.indexOf(other), deadline);
                }
                return;
            }
        }
        deadlines.add(deadline);
    }

    private static int says(Deadline deadline) {
        return (deadline.time() == null ? 0 : 1)
                + (deadline.recurrence() != null && deadline.recurrence().bounded() ? 2 : 0);
    }

    private static boolean sameDuty(@Nullable Recurrence one, @Nullable Recurrence other) {
        return one == null || other == null ? one == other : one.sameDuty(other);
    }
}
