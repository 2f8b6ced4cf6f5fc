package vn.kiphan.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.addressing.RecipientLine;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.DatePrecision;
import vn.kiphan.directivetext.DirectiveUrgency;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LegalBasis;
import vn.kiphan.directivetext.LetterCopy;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.PeriodWindow;
import vn.kiphan.directivetext.PeriodicRule;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.directivetext.ReportingCycle;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.directivetext.SignatureBlock;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** Directives in the states that tests need: the campaign of 2023, in words of our own. */
public final class Samples {

    public static final Author OFFICER =
            new Author(UUID.fromString("00000000-0000-7000-8000-0000000000f1"), "Chuyên viên");
    public static final Author DIRECTOR =
            new Author(UUID.fromString("00000000-0000-7000-8000-0000000000f2"), "Lãnh đạo");
    public static final UnitId DEPARTMENT = new UnitId(UUID.fromString("00000000-0000-7000-8000-0000000000d1"));
    public static final Instant MORNING = Instant.parse("2023-07-17T01:30:00Z");
    public static final Instant NOON = Instant.parse("2023-07-17T05:00:00Z");
    public static final Instant EVENING = Instant.parse("2023-07-17T11:00:00Z");
    public static final Instant DUE = new ReportDeadline(LocalDate.of(2023, 9, 28), null, true).instant();

    private Samples() {}

    public static LetterHead head() {
        return new LetterHead(
                "Công văn",
                "1024",
                "STTTT-TTBCXB",
                "UBND tỉnh",
                "Sở Thông tin và Truyền thông",
                "Đắk Nông",
                LocalDate.of(2023, 7, 17),
                DatePrecision.DAY,
                DirectiveUrgency.NORMAL,
                "tuyên truyền phòng, chống mua bán người");
    }

    public static DraftText text() {
        return text(head());
    }

    public static DraftText text(LetterHead head) {
        return new DraftText(
                head,
                List.of(
                        new RecipientLine("Các cơ quan báo chí", null),
                        new RecipientLine("Các đài truyền thanh", null)),
                List.of(new LegalBasis(
                        "Công văn",
                        "10",
                        "UBND-NC",
                        LocalDate.of(2023, 7, 12),
                        "UBND tỉnh",
                        "Công văn số 10/UBND-NC",
                        null)),
                List.of(
                        CampaignTask.of("1", "Đưa tin về các hoạt động hưởng ứng."),
                        CampaignTask.of("2", "Mở chuyên mục, tăng thời lượng phát sóng."),
                        CampaignTask.of("3", "Giới thiệu đường dây nóng.")),
                List.of(new LetterCopy("Như trên", "t/h"), new LetterCopy("Lưu: VT", "")),
                List.of(terms()),
                List.of(),
                new SignatureBlock("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", ""),
                "TTBCXB");
    }

    public static ReportingTerms terms() {
        return ReportingTerms.due(
                "trước ngày 28/9/2023",
                true,
                DUE,
                "từ ngày 07/7/2023 đến ngày 30/9/2023",
                LocalDate.of(2023, 7, 7),
                LocalDate.of(2023, 9, 30));
    }

    /** On the 25th of every month of the autumn, if it is said until when. */
    public static PeriodicRule monthly(@Nullable LocalDate until) {
        return new PeriodicRule(
                UUID.fromString("00000000-0000-7000-8000-0000000000e1"),
                ReportingCycle.MONTH,
                25,
                0,
                null,
                "định kỳ ngày 25 hằng tháng",
                LocalDate.of(2023, 9, 1),
                until,
                PeriodWindow.LAW,
                null,
                "",
                "");
    }

    static Directive draft() {
        return draft(text());
    }

    static Directive draft(DraftText text) {
        return Directive.drafted(DEPARTMENT, text, "the letter as read", null, OFFICER, MORNING);
    }

    static Directive addressedDraft() {
        Directive directive = draft();
        directive.changing(NOON).choose(List.of(new ChosenUnit(UUID.randomUUID(), 0)));
        return directive;
    }

    static Directive issued() {
        Directive directive = addressedDraft();
        directive.issue(OFFICER, NOON);
        return directive;
    }

    static Directive withdrawn() {
        Directive directive = issued();
        directive.withdraw("Ban hành nhầm thời hạn", OFFICER, EVENING);
        return directive;
    }
}
