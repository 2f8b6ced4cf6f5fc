package vn.kiphan.letterdate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a duty returns, as far as its own sentence says: "báo cáo hằng tháng từ tháng 9 đến tháng 12/2023". What stands beside
 * the figures, or beside what units do, is another span and is left alone.
 */
record DutySpan(@Nullable LocalDate from, @Nullable LocalDate until) {

    static final DutySpan NONE = new DutySpan(null, null);

    private static final String ROMAN = "(iv|i{1,3})";
    private static final String OF_YEAR = "(?:\\s?/\\s?|\\s?-\\s?|,?\\s(?:cua )?nam\\s)(\\d{4})(?!\\d)";
    private static final String TO = ",?\\s(?:cho )?(?:den|toi)\\s(?:het )?";
    private static final String START = "\\b(?:bat dau |ke |tinh )?tu\\s";
    private static final String END = "\\b(?:tu nay |cho )?(?:den|toi)\\s(?:het )?";

    private static final Pattern DAYS = Pattern.compile(
            START + "(?:ngay )?(?:" + Dates.FULL + "|" + Dates.YEARLESS + ")" + TO + "(?:ngay )?" + Dates.FULL);
    private static final Pattern MONTHS =
            Pattern.compile(START + "thang\\s(\\d{1,2})(?:" + OF_YEAR + ")?" + TO + "thang\\s(\\d{1,2})" + OF_YEAR);
    private static final Pattern QUARTERS =
            Pattern.compile(START + "quy\\s" + ROMAN + "(?:" + OF_YEAR + ")?" + TO + "quy\\s" + ROMAN + OF_YEAR);
    private static final Pattern YEARS =
            Pattern.compile(START + "nam\\s(\\d{4})" + TO + "(?:nam\\s)?(\\d{4})(?![\\d/])");
    private static final Pattern FROM_DAY = Pattern.compile(START + "(?:ngay )?" + Dates.FULL);
    private static final Pattern FROM_MONTH = Pattern.compile(START + "thang\\s(\\d{1,2})" + OF_YEAR);
    private static final Pattern UNTIL_DAY = Pattern.compile(END + "(?:ngay )?" + Dates.FULL);
    private static final Pattern UNTIL_MONTH = Pattern.compile(END + "thang\\s(\\d{1,2})" + OF_YEAR);
    private static final Pattern UNTIL_YEAR =
            Pattern.compile("\\b(?:tu nay |cho )?(?:den|toi)\\shet nam\\s(\\d{4})(?!\\d)");

    /** What units do has a span of its own, and so have figures. */
    private static final Pattern SOMETHING_ELSE = Pattern.compile(
            "\\b(?:so lieu|ky bao cao|tinh hinh|tuyen truyen|truyen thong|to chuc|phat song|phat thanh|dang tai|treo|thuc hien|trien khai|ra quan|cao diem|dot|chien dich|giai doan|nhiem ky|ke hoach|chuong trinh|van ban|cong van)\\b");

    private static final Pattern OPENS = Pattern.compile(
            "^[\\s\\d.)a-d*+-]{0,8}(?:(?:de nghi|yeu cau)[a-z ,]{0,60},? )?(?:trong thoi gian |dinh ky |bao cao )?$");
    private static final Pattern NEXT_PERIOD = Pattern.compile("\\b(?:thang|quy) (?:sau|ke tiep|lien ke|tiep theo)\\b");
    private static final int BEHIND = 50;

    /**
     * The span that belongs to a duty.
     *
     * @param words of its sentence, folded
     * @param start where in them the words stand that make it a duty, and where they end
     */
    static DutySpan of(String words, int start, int end) {
        for (Shape shape : SHAPES) {
            Matcher match = shape.pattern.matcher(words);
            while (match.find()) {
                if (belongs(words, match, start, end)) {
                    DutySpan span = shape.reading.of(match);
                    return NEXT_PERIOD.matcher(words.substring(start, end)).find()
                            ? span.later(words.substring(start, end).contains("quy ") ? 3 : 1)
                            : span;
                }
            }
        }
        return NONE;
    }

    private static boolean belongs(String words, Matcher span, int start, int end) {
        if (span.end() <= start) {
            int clause = words.lastIndexOf(';', span.start()) + 1;
            return OPENS.matcher(words.substring(clause, span.start())).find()
                    && words.substring(span.end(), start).indexOf(';') < 0;
        }
        String between = span.start() < end
                ? words.substring(start, Math.max(start, span.start()))
                : words.substring(end, span.start());
        return between.length() <= BEHIND
                && between.indexOf(';') < 0
                && !SOMETHING_ELSE.matcher(between).find();
    }

    /** Reports that are due in the period behind the one they are about begin and end a period later. */
    private DutySpan later(int monthsLater) {
        LocalDate first = from == null ? null : from.plusMonths(monthsLater);
        LocalDate last = until == null
                ? null
                : YearMonth.from(until).plusMonths(monthsLater).atEndOfMonth();
        return new DutySpan(first, last);
    }

    private interface Reading {
        DutySpan of(Matcher match);
    }

    private record Shape(Pattern pattern, Reading reading) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape(DAYS, DutySpan::days),
            new Shape(MONTHS, DutySpan::months),
            new Shape(QUARTERS, DutySpan::quarters),
            new Shape(YEARS, match -> span(first(match.group(1), 1), last(match.group(2), 12))),
            new Shape(FROM_DAY, match -> span(Dates.full(match, 1), null)),
            new Shape(FROM_MONTH, match -> span(first(match.group(2), month(match.group(1))), null)),
            new Shape(UNTIL_DAY, match -> span(null, Dates.full(match, 1))),
            new Shape(UNTIL_MONTH, match -> span(null, last(match.group(2), month(match.group(1))))),
            new Shape(UNTIL_YEAR, match -> span(null, last(match.group(1), 12))));

    private static DutySpan days(Matcher match) {
        LocalDate until = Dates.full(match, 6);
        if (until == null) {
            return NONE;
        }
        LocalDate from = match.group(1) != null
                ? Dates.full(match, 1)
                : Dates.date(match.group(4), match.group(5), Integer.toString(until.getYear()));
        if (from != null && from.isAfter(until) && match.group(1) == null) {
            from = from.minusYears(1);
        }
        return from == null ? NONE : span(from, until);
    }

    private static DutySpan months(Matcher match) {
        return periods(month(match.group(1)), 1, match.group(2), month(match.group(3)), match.group(4));
    }

    private static DutySpan quarters(Matcher match) {
        return periods(quarter(match.group(1)), 3, match.group(2), quarter(match.group(3)), match.group(4));
    }

    /** Without a year of its own the first period lies in that of the last, or in the year before when it comes later in the year. */
    private static DutySpan periods(int first, int length, @Nullable String firstYear, int last, String lastYear) {
        int year = Integer.parseInt(lastYear);
        int begins = firstYear != null ? Integer.parseInt(firstYear) : first > last ? year - 1 : year;
        LocalDate from = first(Integer.toString(begins), (first - 1) * length + 1);
        LocalDate until = last(lastYear, last * length);
        return from == null || until == null ? NONE : span(from, until);
    }

    private static int month(String digits) {
        return Integer.parseInt(digits);
    }

    private static int quarter(String roman) {
        return roman.equals("iv") ? 4 : roman.length();
    }

    private static @Nullable LocalDate first(String year, int month) {
        return Dates.date("1", Integer.toString(month), year);
    }

    private static @Nullable LocalDate last(String year, int month) {
        LocalDate first = first(year, month);
        return first == null ? null : YearMonth.from(first).atEndOfMonth();
    }

    /** A span that ends before it begins is none. */
    private static DutySpan span(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from != null && until != null && until.isBefore(from) ? NONE : new DutySpan(from, until);
    }
}
