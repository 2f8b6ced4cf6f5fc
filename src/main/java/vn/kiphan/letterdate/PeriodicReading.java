package vn.kiphan.letterdate;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letterdate.Deadline.Cycle;
import vn.kiphan.letterdate.Deadline.Kind;
import vn.kiphan.letterdate.Deadline.Recurrence;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;

/** Reads deadlines that return: every day, week, month, quarter or year. */
final class PeriodicReading {

    private static final String SETS = "(?:truoc|vao|(?:cham|muon) nhat(?: la| vao| den| truoc| trong){0,3})";
    private static final String HOUR = "(?:(?<hour>\\d{1,2})\\s?(?:h|g|gio)\\s?(?<minute>\\d{2})?(?:\\s?phut)?,?\\s)?";
    private static final String LEAD = "(?:dinh ky )?(?:" + SETS + "\\s(?:luc )?(?:het )?)?" + HOUR;
    private static final String DAYS = "thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat";
    private static final String NO_DATE = "(?![\\d/]|\\s?[/-]\\s?\\d|\\sthang \\d)";
    private static final String MONTHLY_ENDS =
            "(?:,? (?:hang|moi) thang|,? cua (?:hang |moi )?thang(?! (?:cuoi|dau)\\b)| thang (?:sau|ke tiep|lien ke|tiep theo))";

    private static final Pattern DAILY = Pattern.compile(
            "\\b(?:dinh ky )?" + SETS
                    + "\\s(?:luc )?(?<hour>\\d{1,2})\\s?(?:h|g|gio)\\s?(?<minute>\\d{2})?(?:\\s?phut)?,? (?:hang|moi) ngay(?: lam viec)?"
                    + "|\\b(?:hang|moi) ngay\\b[^.;]{0,40}?\\b" + SETS
                    + "\\s(?<hour2>\\d{1,2})\\s?(?:h|g|gio)\\s?(?<minute2>\\d{2})?(?![a-z])(?!\\s?(?:phut)?,? ngay)(?: cung ngay)?");
    private static final Pattern WEEKLY = Pattern.compile("\\b" + LEAD + "(?:ngay )?(?<weekday>" + DAYS
            + "),? (?:hang|moi) tuan|\\b(?:hang|moi) tuan\\b[^.;]{0,40}?\\b" + SETS
            + " (?:(?<hour2>\\d{1,2})\\s?(?:h|gio)\\s?(?<minute2>\\d{2})? )?(?:ngay )?(?<weekday2>" + DAYS + ")\\b");
    private static final Pattern MONTHLY = Pattern.compile("\\b" + LEAD
            + "ngay\\s?(?<day>\\d{1,2})(?: va (?:ngay )?(?<other>\\d{1,2}))?" + MONTHLY_ENDS
            + "|\\b(?:(?:hang|moi) thang|bao cao thang)\\b[^.;]{0,60}?\\b(?<lead>truoc|vao|cham nhat) (?:la )?(?:(?<hour2>\\d{1,2})\\s?(?:h|gio)\\s?(?<minute2>\\d{2})? )?ngay\\s?(?<day2>\\d{1,2})"
            + NO_DATE);
    private static final Pattern QUARTERLY = Pattern.compile(
            "\\b" + LEAD
                    + "ngay\\s?(?<day>\\d{1,2})(?: cua)? thang (?<which>cuoi|dau tien|dau|thu hai)(?: cua)?(?: moi| hang)? quy(?: sau| tiep theo)?");
    private static final Pattern YEARLY = Pattern.compile(
            "\\b(?<lead>" + LEAD + ")ngay\\s?" + Dates.YEARLESS
                    + "(?: va (?:ngay )?" + Dates.YEARLESS + ")?"
                    + "(?<every>,?\\s(?:(?:hang|moi) nam|cua nam|doi voi bao cao (?:\\d{0,2}\\s?thang|sau thang|nam|quy|so ket|tong ket)[a-z0-9 ]{0,20}?(?=[,;.)]|$)))?");
    private static final Pattern EVERY_YEAR = Pattern.compile("\\b(?:(?:hang|moi) nam|dinh ky)\\b");
    private static final Pattern REPORTS = Pattern.compile("\\b(?:bao cao|gui|nop)\\b");

    /** Of the first day in {@link #YEARLY}: behind the groups for the words before it and for the hour. */
    private static final int YEARLESS_GROUP = 4;

    private static final int MOST_JUDGED = 50;

    private final LetterText text;
    private final DeadlineSentences sentences;
    private final List<Found<Deadline>> found = new ArrayList<>();

    private PeriodicReading(LetterText text, DeadlineSentences sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    static List<Found<Deadline>> of(LetterText text, DeadlineSentences sentences) {
        PeriodicReading reading = new PeriodicReading(text, sentences);
        reading.read(sentences.words());
        return reading.found;
    }

    private void read(String words) {
        boolean everyYear = EVERY_YEAR.matcher(words).find();
        collect(DAILY.matcher(words), match -> daily(match.group()));
        collect(WEEKLY.matcher(words), match -> weekly(either(match, "weekday", "weekday2")));
        collect(QUARTERLY.matcher(words), match -> quarterly(match.group("day"), match.group("which")));
        collect(MONTHLY.matcher(words), match -> monthly(either(match, "day", "day2"), match.group("other")));
        collect(YEARLY.matcher(words), match -> {
            boolean limit = match.group("lead").matches("^(?:dinh ky )?(?:truoc|vao|cham|muon).*");
            boolean every = match.group("every") != null || everyYear && limit;
            return every ? yearly(match) : List.of();
        });
    }

    private interface Reading {
        List<Recurrence> of(Matcher match);
    }

    private static String either(Matcher match, String one, String other) {
        String value = match.group(one);
        return value == null ? match.group(other) : value;
    }

    private void collect(Matcher match, Reading reading) {
        int judged = 0;
        while (match.find() && judged++ < MOST_JUDGED) {
            int start = sentences.start(match.start());
            int end = sentences.end(match.end());
            boolean known = found.stream()
                    .anyMatch(one ->
                            one.span().start() < end && start < one.span().end());
            if (known || !sentences.says(REPORTS, match.start())) {
                continue;
            }
            DutySpan span = span(match.start(), match.end());
            for (Recurrence recurrence : reading.of(match)) {
                Deadline deadline = new Deadline(
                        text.clean(start, end), null, hour(match), true, Kind.PERIODIC, recurrence.within(span));
                found.add(Found.of(deadline, start, end, Confidence.MEDIUM));
            }
        }
    }

    private DutySpan span(int start, int end) {
        int sentence = sentences.startOf(start);
        return DutySpan.of(sentences.around(start), start - sentence, Math.min(end, sentences.endOf(start)) - sentence);
    }

    private static @Nullable LocalTime hour(Matcher match) {
        String hour = group(match, "hour");
        String minute = group(match, "minute");
        if (hour == null) {
            hour = group(match, "hour2");
            minute = group(match, "minute2");
        }
        int h = hour == null ? 24 : Integer.parseInt(hour);
        int m = minute == null ? 0 : Integer.parseInt(minute);
        return h < 24 && m < 60 ? LocalTime.of(h, m) : null;
    }

    private static @Nullable String group(Matcher match, String name) {
        return match.namedGroups().containsKey(name) ? match.group(name) : null;
    }

    private static List<Recurrence> daily(String words) {
        return List.of(new Recurrence(words.contains("ngay lam viec") ? Cycle.WORKDAY : Cycle.DAY, 0, 0));
    }

    private static List<Recurrence> weekly(String weekday) {
        List<String> names = List.of("thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat");
        int at = names.indexOf(weekday);
        return List.of(new Recurrence(Cycle.WEEK, 0, at >= 0 ? at + 1 : weekday.charAt(weekday.length() - 1) - '1'));
    }

    private static List<Recurrence> monthly(String day, @Nullable String other) {
        List<Recurrence> days = new ArrayList<>();
        for (String one : other == null ? List.of(day) : List.of(day, other)) {
            int number = Integer.parseInt(one);
            if (number >= 1 && number <= 31) {
                days.add(new Recurrence(Cycle.MONTH, 0, number));
            }
        }
        return days;
    }

    private static List<Recurrence> quarterly(String day, String which) {
        int number = Integer.parseInt(day);
        int month = which.startsWith("dau") ? 1 : which.equals("cuoi") ? 3 : 2;
        return number >= 1 && number <= 31 ? List.of(new Recurrence(Cycle.QUARTER, month, number)) : List.of();
    }

    private static List<Recurrence> yearly(Matcher match) {
        List<Recurrence> days = new ArrayList<>();
        for (int group = YEARLESS_GROUP; group <= YEARLESS_GROUP + 2; group += 2) {
            String day = match.group(group);
            String month = match.group(group + 1);
            if (day != null && Dates.date(day, month, "2024") != null) {
                days.add(new Recurrence(Cycle.YEAR, Integer.parseInt(month), Integer.parseInt(day)));
            }
        }
        return days;
    }
}
