package vn.kiphan.letterdate;

import java.util.regex.Pattern;

/** The words that set a limit on a day, as patterns over folded text: "chậm nhất là 17h00 ngày 28/9/2023". */
final class LimitWords {

    private static final String LATEST = "(?:(?:cham|muon|tre) nhat|khong (?:qua|muon hon|cham hon|tre hon))"
            + "(?:\\s(?:la|vao|den|truoc|trong|het|cuoi|luc)){0,4}";
    private static final String WORD = "(?: (?!(?:tu|den|la|truoc|vao|cham|muon)\\b)[a-z]{1,12})";
    private static final String LIMIT = "(?:(?:thoi )?han (?:cuoi cung|cuoi|chot)" + WORD + "{0,7}?"
            + "|(?:thoi (?:han|gian)|han) (?:nop|gui|nhan|bao cao|hoan thanh|dang ky)" + WORD + "{0,6}?)"
            + "\\s?:?(?:\\s(?:la|den|vao|truoc|het|cham nhat|muon nhat)){0,4}";
    private static final String HALF = "(?:\\s?(?:phut|'))?(?![a-z])\\s?(?<half>sang|chieu|toi|trua)?";
    private static final String TIME =
            "(?:(?<hour>\\d{1,2})\\s?(?:h|g|:|gio)\\s?(?<minute>[\\do]{2})?" + HALF + "[\\s,(]*+)?";
    private static final String WEEKDAY =
            "(?:\\(?(?:ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\)?[\\s,(]*+)?";
    /** A scanner takes 1 for l and 0 for o; a year and separators around it make sure that digits are meant. */
    private static final String DATE = "(?:(?<fd>\\d[\\dlio]?|[lio]\\d|l)(?:\\s?[/.-]\\s?|,?\\s?thang\\s?)"
            + "(?<fm>\\d[\\dlio]?|[lio]\\d|l)(?:\\s?[/.-]\\s?|,?\\s?nam\\s?)(?<fy>[12][\\dlo]{3})(?!\\d)"
            + "|(?<yd>\\d{1,2})(?:\\s?[/-]\\s?|,?\\s?thang\\s?)(?<ym>\\d{1,2})(?![\\d/]|\\s?-\\s?\\d))";

    static final Pattern DEADLINE = Pattern.compile("\\b(?:(?<lead>xong truoc|truoc het|truoc|" + LATEST + "|"
            + LIMIT + "|(?:den )?het|trong|vao|vao luc)(?:\\s|(?=ngay)))" + TIME + WEEKDAY
            + "(?:het )?(?<day>ngay\\s?)?" + WEEKDAY + DATE);

    /** The hour may stand behind the day: "trong ngày 28/9/2023 (trước 16h00)". */
    static final Pattern HOUR_BEHIND = Pattern.compile(
            "\\G\\s?[(,]\\s?(?:truoc|cham nhat(?: la| vao)?|luc|vao luc)\\s(?:luc )?(?<hour>\\d{1,2})\\s?(?:h|g|:|gio)\\s?(?<minute>\\d{2})?"
                    + HALF + "(?!\\s?(?:,\\s?)?ngay)\\)?");

    /** Another day of the same limit: "trước ngày 15/6/2024 và 15/12/2024". */
    static final Pattern AND = Pattern.compile("\\G\\s?(?:,|;|va)\\s(?<day>ngay\\s)?" + DATE);

    private LimitWords() {}
}
