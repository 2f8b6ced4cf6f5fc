package vn.kiphan.lettertext;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a letter its lines back that a web page has run together into one. A blank becomes a line end again.
 */
final class LostLineEnds {

    private static final int LONGEST_LINE = 250;
    private static final int LONGEST_RUN = 30_000;

    /** A letter of more words than this was not run together by a web page. */
    private static final int LONGEST_TEXT = 120_000;

    /** Less than this before "Kính gửi" is no head. */
    private static final int SHORTEST_BEFORE = 21;

    private static final Pattern RUN_TOGETHER = Pattern.compile("\\s(?:Kính gửi|Nơi nhận)\\s?:");
    /** Each way begins with the blank, so that nothing else is tried at most places of a long line. */
    private static final Pattern BOUNDARY = Pattern.compile(
            "\\s(?:(?=CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Kính gửi\\s?:|Nơi nhận\\s?:|V/v\\b|Số\\s?:?\\s?\\d{0,6}\\s?[/-]\\s?\\p{Lu}"
                    + "|(?:KT|TM|TL|TUQ)\\. ?\\p{Lu}{2}|(?<!\\p{Lu}[\\p{L}]{1,7}\\s)(?:TP\\. )?\\p{Lu}[\\p{L}'’]{1,12}(?: \\p{Lu}[\\p{L}'’]{1,12}){0,3}, ngày\\s)"
                    + "|(?<=[Hh]ạnh phúc\\s)"
                    + "|(?=\\p{Lu})(?<=tháng \\d{1,2} năm \\d{4}\\s)"
                    + "|(?<=[;:.]\\s)(?=[-+•] ?\\p{L}|\\d{1,2}[.)] ?\\p{Lu}|[a-h]\\) ?\\p{Lu})"
                    + "|(?<=[.;!]\\s)(?=(?:PHÓ |CHÁNH |TRƯỞNG |TỔNG |GIÁM |CHỦ TỊCH|HIỆU TRƯỞNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ)[\\p{Lu} ]{0,60}?(?:\\s?\\p{Lu}\\p{Ll}|$))"
                    + "|(?<=\\.\\s)(?=(?:Thực hiện|Căn cứ|Theo|Xét|Để|Nhằm|Hưởng ứng|Triển khai|Nhân dịp|Thời gian qua|Kết quả|Báo cáo|Đề nghị|Nhận được|Trân trọng)\\s))");

    /** Where a line end has gone without even a blank: "./.Nơi nhận:", "PHÓ CHỦ NHIỆMNguyễn …", "NAMĐộc lập". */
    private static final Pattern GLUED =
            Pattern.compile("(?<=[.;!:])(?=Nơi nhận\\s?:)|(?<=VIỆT NAM)(?=Độc lập)|(?<=[Hh]ạnh phúc)(?=\\p{Lu}|Số)"
                    + "|(?<=\\p{Lu}{3})(?=(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lương|Trương|Cao|Hà|Lâm|Phùng|Tạ|Thái) \\p{Lu})"
                    + "|(?<=\\p{Lu}{2})(?=Số: ?\\d)|(?<=\\*\\*\\*)(?=Số|\\p{Lu}{3})");

    private LostLineEnds() {}

    static String restored(String even) {
        if (even.length() > LONGEST_TEXT) {
            return even;
        }
        String text = GLUED.matcher(even).find() ? GLUED.matcher(even).replaceAll("\n") : even;
        StringBuilder restored = null;
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            int end = to < 0 ? text.length() : to;
            if (end - from > LONGEST_LINE && end - from < LONGEST_RUN) {
                String line = text.substring(from, end);
                if (RUN_TOGETHER.matcher(line).find(SHORTEST_BEFORE)) {
                    restored = restored == null ? new StringBuilder(text) : restored;
                    Matcher boundary = BOUNDARY.matcher(line);
                    while (boundary.find()) {
                        restored.setCharAt(from + boundary.start(), '\n');
                    }
                }
            }
            from = end + 1;
        }
        return restored == null ? text : restored.toString();
    }
}
