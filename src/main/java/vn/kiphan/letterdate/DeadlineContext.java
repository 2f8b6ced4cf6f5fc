package vn.kiphan.letterdate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiphan.lettertext.RequestVerbs;

/** Judges whether words that set a limit set one for the recipients, by the sentence around them. */
final class DeadlineContext {

    /** What a limit is for. */
    enum Meaning {
        NONE,
        REPORT,
        REPORT_ON_THE_DAY,
        ACTION,
        ACTION_ON_THE_DAY;

        /** Whether a day is only named as the one on which something is done, without a word for a limit. */
        boolean isOnTheDay() {
            return this == REPORT_ON_THE_DAY || this == ACTION_ON_THE_DAY;
        }

        Deadline.Kind kind() {
            return this == ACTION || this == ACTION_ON_THE_DAY ? Deadline.Kind.ACTION : Deadline.Kind.REPORT;
        }
    }

    private static final Pattern REPORTS = Pattern.compile(
            "\\bbao cao\\b|\\b(?:gui|nop|chuyen|phan hoi|tra loi|cung cap)\\b.{0,200}\\b(?:ve|cho|ket qua|so lieu|y kien|tong hop)\\b|\\bgop y\\b|\\btong hop\\b");
    private static final Pattern OF_A_REPORT =
            Pattern.compile("\\b(?:bao cao|ket qua|so lieu|bieu mau|thong ke|tong hop|y kien|gop y|danh gia)\\b");
    private static final Pattern HANDED_IN = Pattern.compile(
            "\\b(?:dang ky|danh sach|tac pham|bai (?:du )?thi|nop bai|bai viet|(?:nop|gui|cung cap) (?:cac )?tin|san pham|ho so|phieu|ke hoach|de cu|du thao|thiet ke|chung tu|kinh phi)\\b");
    private static final Pattern ACTS = Pattern.compile(
            "\\b(?:hoan thanh|dang ky|thuc hien xong|hoan tat|trien khai|thuc hien|to chuc|xay dung|ban hanh|ra soat|thong ke|trinh|tham muu|kien toan|treo|lap dat|cong khai|phe duyet|kiem tra|cu|nop|nhan)\\b");
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:de nghi|yeu cau|giao|phai|can|dong thoi|gui|nop|hoan thanh|dang ky|thoi han|han|trinh|ban hanh)\\b");
    private static final Pattern STRONG_LEAD =
            Pattern.compile("^(?:cham|muon|tre|khong|thoi han|han|thoi gian|xong)\\b");

    /** Words with their marks: "tỉnh" sets no limit aside as "tính" does. */
    private static final Pattern NOT_BEFORE = Pattern.compile(
            "(?:(?<!\\p{L})(?:tính đến|tính|kể từ|từ|số liệu|chốt|sinh|phát sinh|xảy ra|diễn ra|ban hành|hiệu lực|hiệu lực thi hành|thành lập|khởi công|ký|ký kết|khởi nghiệp|được cấp|đã cấp|tuyển dụng|trực tiếp|thắng lợi|thời điểm|nghỉ hưu|phê duyệt|công nhận|nhập ngũ|kết hôn|hy sinh|bổ nhiệm|tồn tại|được giao|tích lũy|lũy kế|đã có|quy định|áp dụng|sản xuất|nhập khẩu|hoạt động)"
                    + "|(?:ngày|từ) \\d{1,2}/\\d{1,2}(?:/\\d{4})? (?:cho )?(?:đến|tới))\\s*$");

    private static final Pattern FIGURES =
            Pattern.compile("\\b(?:so lieu|tinh den|tinh tu|ke tu|tu ngay|tu \\d)[^.;]{0,60}$");
    private static final Pattern SEND = Pattern.compile("\\b(?:gui|nop|bao cao)\\b");
    private static final Pattern SENDS_TO = Pattern.compile(
            "\\b(?:gui|nop|bao cao)\\b[^.;]{0,80}\\b(?:ve|cho) (?:" + RequestVerbs.BODIES + ")\\b[^.;]{0,60}$");
    private static final Pattern RECEIVES = Pattern.compile(
            "\\b(?:nhan|nop|gui|thu) (?:bai|tac pham|ho so|bao cao|dang ky|phieu|san pham|anh)\\b[^.;]{0,60}$");
    private static final Pattern FINISHES = Pattern.compile("\\b(?:dang ky|hoan thanh)\\b[^.;]{0,85}$");
    private static final Pattern EVENT = Pattern.compile(
            "\\b(?:to chuc|dien ra|khai mac|(?<!phoi |tong )hop|le|hoi nghi|ky niem|huong ung|treo|ra quan|mit tinh|phat song)\\b");
    private static final Pattern ISSUERS_OWN =
            Pattern.compile("\\bde\\b[^.;]{0,80}\\b(?:tong hop|bao cao|trinh|tham muu)\\b");
    private static final Pattern ASKS_AFTER_BASES = Pattern.compile(
            "(?:[,;.:]\\s+|^)(?:(?:so|bo|ban|cuc|hoi|phong|trung tam|van phong|tong cong ty|don vi) )?(?:kinh |tran trong |xin )?(?:de nghi|yeu cau|giao)\\b");
    private static final Pattern PAST =
            Pattern.compile("\\bda (?:duoc|co|hoan|ban|trien|thuc|gui|bao|to chuc|phe duyet|hop)\\b.{0,40}$");
    /** Duties of the public, which a letter asks to make known. */
    private static final Pattern LAW_TO_TELL = Pattern.compile(
            "\\b(?:gia han|nop thue|ke khai thue|quyet toan thue|nop tien|nop phi|nop ho so thue|tien thue|nguoi nop|thi sinh|cu tri|hoc phi|doi giay phep)\\b");

    private DeadlineContext() {}

    /** What a limit is for that has been found, after the limit before it in the paragraph. */
    static Meaning meaning(Matcher found, int previousEnd, DeadlineSentences sentences) {
        int start = found.start();
        String lead = found.group("lead");
        boolean strong = STRONG_LEAD.matcher(lead).find();
        boolean yearless = found.group("fy") == null;
        boolean dayNamed = found.group("day") != null || found.group("hour") != null;
        if (yearless && !dayNamed && !strong || isSetAside(start, previousEnd, sentences)) {
            return Meaning.NONE;
        }
        String before = sentences.before(start);
        boolean weak = lead.startsWith("vao") || lead.startsWith("trong") || lead.endsWith("het") && !strong;
        String clause = sentences.clauseBefore(start, previousEnd) + " " + lead;
        if (weak) {
            return onTheDay(before.substring(Math.max(0, before.length() - 90)), clause);
        }
        return meaning(clause, sentences.clauseAfter(found.end()), sentences.around(start), strong || isLimit(lead));
    }

    /** Whether words at an offset belong to something else than a limit for the recipients. */
    static boolean isSetAside(int start, int previousEnd, DeadlineSentences sentences) {
        if (NOT_BEFORE.matcher(sentences.writtenBefore(start)).find()) {
            return true;
        }
        String before = sentences.before(start);
        boolean citedTitle = sentences.leadsIn(start)
                && !RequestVerbs.BY_ISSUER.matcher(before).find()
                && !ASKS_AFTER_BASES.matcher(before).find();
        boolean content =
                LAW_TO_TELL.matcher(sentences.clauseBefore(start, previousEnd)).find();
        boolean past = PAST.matcher(before.substring(Math.max(0, before.length() - 60)))
                .find();
        boolean ownDeadline = previousEnd >= sentences.startOf(start)
                && ISSUERS_OWN
                        .matcher(sentences.words().substring(previousEnd, start))
                        .find();
        return citedTitle || content || past || ownDeadline;
    }

    private static boolean isLimit(String lead) {
        return lead.startsWith("thoi") || lead.startsWith("han");
    }

    private static Meaning onTheDay(String near, String clause) {
        if (FIGURES.matcher(near).find() && !RECEIVES.matcher(near).find()) {
            return Meaning.NONE;
        }
        if (RECEIVES.matcher(near).find()) {
            return clause.contains("bao cao") ? Meaning.REPORT_ON_THE_DAY : Meaning.ACTION_ON_THE_DAY;
        }
        if (FINISHES.matcher(near).find() && !EVENT.matcher(near).find()) {
            return Meaning.ACTION_ON_THE_DAY;
        }
        boolean sends = SEND.matcher(near).find() && !EVENT.matcher(near).find();
        return sends ? Meaning.REPORT_ON_THE_DAY : Meaning.NONE;
    }

    /** What a month or a quarter is for in which something is to be done; NONE when the words only say when something happens. */
    static Meaning within(int start, int end, boolean strong, DeadlineSentences sentences) {
        String before = sentences.before(start);
        String near = before.substring(Math.max(0, before.length() - 120));
        if (strong) {
            return meaning(
                    sentences.clauseBefore(start, -1), sentences.clauseAfter(end), sentences.around(start), true);
        }
        if (FIGURES.matcher(near).find() || EVENT.matcher(near).find()) {
            return Meaning.NONE;
        }
        if (FINISHES.matcher(near).find()) {
            return Meaning.ACTION_ON_THE_DAY;
        }
        return SENDS_TO.matcher(near).find() ? Meaning.REPORT_ON_THE_DAY : Meaning.NONE;
    }

    /** Whether the sentence asks for a report within a time that counts from an event. */
    static boolean asksForReport(int start, boolean strong, DeadlineSentences sentences) {
        return sentences.says(REPORTS, start) && (strong || sentences.says(ASKS, start));
    }

    /** The words before a limit say best what it is for, then those behind it, then the whole sentence. */
    private static Meaning meaning(String before, String after, String sentence, boolean strong) {
        if (HANDED_IN.matcher(before).find() && !OF_A_REPORT.matcher(before).find()) {
            return Meaning.ACTION;
        }
        if (REPORTS.matcher(before).find()) {
            return Meaning.REPORT;
        }
        boolean asks =
                ASKS.matcher(sentence).find() || REPORTS.matcher(sentence).find();
        if (asks && ACTS.matcher(before).find()) {
            return Meaning.ACTION;
        }
        if (REPORTS.matcher(after).find() || REPORTS.matcher(sentence).find()) {
            return Meaning.REPORT;
        }
        return asks && (strong || ACTS.matcher(sentence).find()) ? Meaning.ACTION : Meaning.NONE;
    }
}
