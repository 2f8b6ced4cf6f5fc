package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.Deadline.Cycle;
import vn.kiphan.letter.Deadline.Kind;
import vn.kiphan.letter.Deadline.Recurrence;

/** Reads deadlines that return: every week, month, quarter or year. */
final class PeriodicReading {

    private static final String LEAD =
            "(?:(?:truoc|vao|(?:cham|muon) nhat(?: la| vao| den| truoc| trong){0,3})\\s(?:het )?)?";
    private static final String DAYS = "thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat";

    private static final Pattern WEEKLY =
            Pattern.compile("\\b" + LEAD + "(?:ngay )?(?<weekday>" + DAYS + ") (?:hang|moi) tuan");
    private static final Pattern MONTHLY = Pattern.compile(
            "\\b" + LEAD + "ngay (?<day>\\d{1,2}) (?:hang thang|moi thang|cua thang(?! cuoi| dau)|cua moi thang)"
                    + "|\\b(?:hang thang|moi thang)\\b[^.;]{0,60}?\\b(?<lead>truoc|vao|cham nhat) (?:la )?ngay (?<day2>\\d{1,2})(?![\\d/]|\\s?[/-]\\s?\\d|\\sthang \\d)");
    private static final Pattern QUARTERLY = Pattern.compile("\\b" + LEAD
            + "ngay (?<day>\\d{1,2})(?: cua)? thang (?<which>cuoi|dau|dau tien|thu hai)(?: cua)?(?: moi| hang)? quy");
    private static final Pattern YEARLY = Pattern.compile(
            "\\b" + LEAD + "ngay " + Dates.YEARLESS
                    + "(?<every>\\s(?:hang nam|moi nam|cua nam|doi voi bao cao (?:\\d{0,2}\\s?thang|sau thang|nam|quy|so ket|tong ket)[a-z0-9 ]{0,20}?(?=[,;.)]|$)))?");
    private static final Pattern EVERY_YEAR = Pattern.compile("\\b(?:hang nam|moi nam|dinh ky)\\b");
    private static final Pattern REPORTS = Pattern.compile("\\b(?:bao cao|gui|nop)\\b");

    private static final int MOST_JUDGED = 50;

    private PeriodicReading() {}

    static List<Found<Deadline>> of(String words, int offset, LetterText text, DeadlineContext.Sentences sentences) {
        List<Found<Deadline>> found = new ArrayList<>();
        boolean everyYear = EVERY_YEAR.matcher(words).find();
        collect(found, WEEKLY.matcher(words), offset, text, sentences, match -> weekly(match.group("weekday")));
        collect(
                found,
                QUARTERLY.matcher(words),
                offset,
                text,
                sentences,
                match -> quarterly(match.group("day"), match.group("which")));
        collect(
                found,
                MONTHLY.matcher(words),
                offset,
                text,
                sentences,
                match -> monthly(match.group("day") == null ? match.group("day2") : match.group("day")));
        collect(found, YEARLY.matcher(words), offset, text, sentences, match -> {
            boolean limit = match.group().matches("^(?:truoc|vao|cham|muon).*");
            boolean every = match.group("every") != null || everyYear && limit;
            return every ? yearly(match.group(1), match.group(2)) : null;
        });
        return found;
    }

    private interface Reading {
        @Nullable
        Recurrence of(Matcher match);
    }

    private static void collect(
            List<Found<Deadline>> found,
            Matcher match,
            int offset,
            LetterText text,
            DeadlineContext.Sentences sentences,
            Reading reading) {
        int judged = 0;
        while (match.find() && judged++ < MOST_JUDGED) {
            Recurrence recurrence =
                    REPORTS.matcher(sentences.around(match.start())).find() ? reading.of(match) : null;
            int start = offset + match.start();
            int end = offset + match.end();
            boolean known = found.stream()
                    .anyMatch(one ->
                            one.span().start() < end && start < one.span().end());
            if (recurrence != null && !known) {
                Deadline deadline = new Deadline(text.clean(start, end), null, null, true, Kind.PERIODIC, recurrence);
                found.add(Found.of(deadline, start, end, Confidence.MEDIUM));
            }
        }
    }

    private static Recurrence weekly(String weekday) {
        List<String> names = List.of("thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat");
        int at = names.indexOf(weekday);
        return new Recurrence(Cycle.WEEK, 0, at >= 0 ? at + 1 : weekday.charAt(weekday.length() - 1) - '1');
    }

    private static @Nullable Recurrence monthly(@Nullable String day) {
        int number = day == null ? 0 : Integer.parseInt(day);
        return number >= 1 && number <= 31 ? new Recurrence(Cycle.MONTH, 0, number) : null;
    }

    private static @Nullable Recurrence quarterly(String day, String which) {
        int number = Integer.parseInt(day);
        int month = which.startsWith("dau") ? 1 : which.equals("cuoi") ? 3 : 2;
        return number >= 1 && number <= 31 ? new Recurrence(Cycle.QUARTER, month, number) : null;
    }

    private static @Nullable Recurrence yearly(String day, String month) {
        boolean exists = Dates.date(day, month, "2024") != null;
        return exists ? new Recurrence(Cycle.YEAR, Integer.parseInt(month), Integer.parseInt(day)) : null;
    }
}
