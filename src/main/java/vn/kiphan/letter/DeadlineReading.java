package vn.kiphan.letter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.Deadline.Kind;

/**
 * Reads the deadlines that a letter sets its recipients. A wrong deadline is worse than none: a date counts only behind words that set a
 * limit, in a sentence that asks for a report or an action, and not in the title of a cited document.
 */
final class DeadlineReading {

    private static final String LATEST = "(?:(?:cham|muon|tre) nhat|khong (?:qua|muon hon|cham hon|tre hon))"
            + "(?:\\s(?:la|vao|den|truoc|trong|het|cuoi|luc)){0,4}";
    private static final String LIMIT =
            "(?:thoi )?han (?:cuoi cung|cuoi|chot|nop|gui|bao cao|hoan thanh)(?:\\s(?:nop|gui|bao cao|ket qua|ho so|so lieu|ve so)){0,4}"
                    + "\\s?:?(?:\\s(?:la|den|vao|truoc|het|cham nhat)){0,4}";
    private static final String TIME =
            "(?:(?<hour>\\d{1,2})\\s?(?:h|g|:|gio)\\s?(?<minute>\\d{2})?(?:\\s?(?:phut|'))?(?![a-z])"
                    + "\\s?(?<half>sang|chieu|toi|trua)?[\\s,(]*+)?";
    private static final String WEEKDAY =
            "(?:\\(?(?:ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\)?[\\s,(]*+)?";

    private static final Pattern DEADLINE =
            Pattern.compile("\\b(?:(?<lead>xong truoc|truoc het|truoc|" + LATEST + "|" + LIMIT
                    + "|(?:den )?het|trong|vao|vao luc)\\s)"
                    + TIME + WEEKDAY + "(?:het )?(?<day>ngay\\s?)?" + WEEKDAY
                    + "(?:(?<fd>\\d{1,2})(?:\\s?[/.-]\\s?|\\sthang\\s)(?<fm>\\d{1,2})(?:\\s?[/.-]\\s?|,?\\snam\\s)(?<fy>\\d{4})(?!\\d)"
                    + "|(?<yd>\\d{1,2})(?:\\s?[/-]\\s?|\\sthang\\s)(?<ym>\\d{1,2})(?![\\d/]|\\s?-\\s?\\d))");

    /** A text that sets more limits than this is no letter, and each costs time to judge. */
    private static final int MOST_JUDGED = 200;

    private final DeadlineContext context;
    private int judged;
    private final @Nullable PartialDate issuedOn;
    private final List<Found<Deadline>> deadlines = new ArrayList<>();
    private final List<Found<String>> unclear = new ArrayList<>();

    private DeadlineReading(LetterText text, List<Paragraph> body, @Nullable PartialDate issuedOn) {
        this.context = new DeadlineContext(text);
        this.issuedOn = issuedOn;
        for (Paragraph paragraph : body) {
            read(paragraph);
        }
        deadlines.sort(
                (one, other) -> Integer.compare(one.span().start(), other.span().start()));
    }

    static DeadlineReading of(LetterText text, List<Paragraph> body, @Nullable PartialDate issuedOn) {
        return new DeadlineReading(text, body, issuedOn);
    }

    List<Found<Deadline>> deadlines() {
        return deadlines;
    }

    /** Limits that a person has to read: relative, without a year that could be told, or with a day that does not exist. */
    List<Found<String>> unclear() {
        return unclear;
    }

    private void read(Paragraph paragraph) {
        String words = context.oneLine(paragraph);
        DeadlineContext.Sentences sentences = new DeadlineContext.Sentences(words, paragraph);
        if (judged >= MOST_JUDGED || deadlines.size() >= MOST_JUDGED) {
            return;
        }
        for (Found<Deadline> periodic : PeriodicReading.of(words, paragraph.start(), context.text(), sentences)) {
            addOnce(periodic);
        }
        Matcher found = DEADLINE.matcher(words);
        int previousEnd = -1;
        while (found.find() && judged++ < MOST_JUDGED) {
            int start = paragraph.start() + found.start();
            boolean known = deadlines.stream()
                    .anyMatch(one -> one.span().end() > start
                            && one.value().kind() == Kind.PERIODIC
                            && one.span().start() >= paragraph.start());
            DeadlineContext.Meaning meaning = sentences.meaning(found, previousEnd);
            if (!known && meaning != DeadlineContext.Meaning.NONE) {
                add(found, paragraph, meaning);
                previousEnd = found.end();
            }
        }
        if (judged < MOST_JUDGED && unclear.size() < MOST_JUDGED) {
            unclear.addAll(context.relative(words, paragraph, sentences));
        }
    }

    private void add(Matcher found, Paragraph paragraph, DeadlineContext.Meaning meaning) {
        int start = paragraph.start() + found.start();
        int end = closed(paragraph.start() + found.start(), paragraph.start() + found.end());
        String phrase = context.text().clean(start, end);
        boolean hasYear = found.group("fy") != null;
        LocalDate date = hasYear
                ? Dates.date(found.group("fd"), found.group("fm"), found.group("fy"))
                : yearOf(found.group("yd"), found.group("ym"));
        LocalTime time = time(found.group("hour"), found.group("minute"), found.group("half"));
        boolean badTime = found.group("hour") != null && time == null;
        if (date == null || badTime || isBeforeLetter(date)) {
            unclear.add(Found.of(phrase, start, end, Confidence.LOW));
            return;
        }
        Confidence confidence =
                hasYear && meaning != DeadlineContext.Meaning.REPORT_ON_THE_DAY ? Confidence.HIGH : Confidence.MEDIUM;
        Kind kind = meaning == DeadlineContext.Meaning.ACTION ? Kind.ACTION : Kind.REPORT;
        addOnce(Found.of(new Deadline(phrase, date, time, true, kind, null), start, end, confidence));
    }

    /** A date in brackets takes its closing bracket with it. */
    private int closed(int start, int end) {
        String text = context.text().text();
        boolean open = text.lastIndexOf('(', end - 1) >= start && text.lastIndexOf(')', end - 1) < start;
        return open && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
    }

    private boolean isBeforeLetter(LocalDate date) {
        return issuedOn != null && date.isBefore(issuedOn.earliest());
    }

    /** A day without a year is in the letter's own year, or early in the next one when the letter is of the last quarter. */
    private @Nullable LocalDate yearOf(@Nullable String day, @Nullable String month) {
        if (issuedOn == null || issuedOn.month() == null) {
            return null;
        }
        LocalDate sameYear = Dates.date(day, month, Integer.toString(issuedOn.year()));
        if (sameYear != null && sameYear.isBefore(issuedOn.earliest())) {
            boolean turnOfTheYear = issuedOn.month() >= 10 && sameYear.getMonthValue() <= 3;
            return turnOfTheYear ? sameYear.plusYears(1) : null;
        }
        return sameYear;
    }

    private static @Nullable LocalTime time(@Nullable String hour, @Nullable String minute, @Nullable String half) {
        if (hour == null) {
            return null;
        }
        int h = Integer.parseInt(hour);
        int m = minute == null ? 0 : Integer.parseInt(minute);
        if (h < 12 && ("chieu".equals(half) || "toi".equals(half))) {
            h += 12;
        }
        return h < 24 && m < 60 ? LocalTime.of(h, m) : null;
    }

    private void addOnce(Found<Deadline> deadline) {
        Deadline value = deadline.value();
        for (Found<Deadline> other : deadlines) {
            Deadline known = other.value();
            boolean same = known.kind() == value.kind()
                    && java.util.Objects.equals(known.date(), value.date())
                    && java.util.Objects.equals(known.time(), value.time())
                    && java.util.Objects.equals(known.recurrence(), value.recurrence());
            if (same) {
                return;
            }
        }
        deadlines.add(deadline);
    }
}
