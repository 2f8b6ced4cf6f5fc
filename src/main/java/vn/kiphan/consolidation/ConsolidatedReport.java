package vn.kiphan.consolidation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.BasisView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.officialdocument.OfficialDocument;
import vn.kiphan.officialdocument.OfficialDocumentBlock;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Heading;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Paragraph;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Section;
import vn.kiphan.officialdocument.OfficialDocumentDate;
import vn.kiphan.officialdocument.OfficialDocumentHead;
import vn.kiphan.officialdocument.OfficialDocumentSignature;
import vn.kiphan.shared.Vietnam;

/**
 * The consolidated report as an official document: a named document to superior bodies, so with “Kính gửi” (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, II.9). Number, day and signer's name are left to those who give them.
 */
final class ConsolidatedReport {

    private static final Pattern LED_IN =
            Pattern.compile("^(?:căn cứ|thực hiện|theo)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern END_MARK = Pattern.compile("[\\s;.,]+$");
    private static final String BLANK = "\u00a0".repeat(8);

    private final ReportMatter matter;
    private final Figures figures;
    private final DirectiveView directive;
    private final List<OfficialDocumentBlock> body = new ArrayList<>();

    private ConsolidatedReport(ReportMatter matter) {
        this.matter = matter;
        this.figures = matter.figures();
        this.directive = matter.directive();
    }

    static OfficialDocument of(ReportMatter matter) {
        return new ConsolidatedReport(matter).document();
    }

    private OfficialDocument document() {
        YearMonth month = YearMonth.from(Vietnam.at(figures.asOf()));
        OfficialDocumentDate date = OfficialDocumentDate.dayUnknown(month);
        Destinations destinations =
                Destinations.of(directive, directive.termsOf(figures.head().terms()));
        body.add(new Paragraph(opening()));
        addDirection();
        body.add(new Section("Kết quả thực hiện"));
        body.addAll(ResultsPart.of(figures));
        addAssessment();
        body.add(new Section("Kiến nghị, đề xuất"));
        addPassages(matter.proposals(), "Các đơn vị không có kiến nghị, đề xuất.");
        return new OfficialDocument(
                new OfficialDocumentHead(
                        directive.parentBody().isBlank() ? null : directive.parentBody(),
                        directive.issuer(),
                        null,
                        matter.symbol(),
                        directive.place(),
                        date,
                        "Báo cáo",
                        matter.title(),
                        null),
                destinations.addressees(),
                List.of(),
                body,
                "Trên đây là báo cáo " + Wording.lowerFirst(matter.title()) + " của " + matter.department(),
                destinations.copies(),
                new OfficialDocumentSignature(
                        directive.signerPrefix().isBlank() ? null : directive.signerPrefix(),
                        directive.signerPosition(),
                        null),
                ReportAppendices.of(
                        figures,
                        matter.additions(),
                        "Kèm theo Báo cáo số" + BLANK + "/" + matter.symbol() + " " + date.inWords() + " của "
                                + matter.department()));
    }

    private String opening() {
        List<String> bases = directive.bases().stream()
                .map(BasisView::text)
                .map(text -> END_MARK.matcher(LED_IN.matcher(text.strip()).replaceFirst(""))
                        .replaceFirst(""))
                .toList();
        String orders = bases.isEmpty() ? "" : "Thực hiện " + String.join("; ", bases) + "; ";
        String letter =
                "trên cơ sở kết quả triển khai " + matter.citation() + " ngày " + Wording.day(directive.issuedOn());
        String sentence = orders + letter + ", " + matter.department() + " báo cáo "
                + Wording.lowerFirst(matter.title()) + " như sau:";
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    private void addDirection() {
        Filing filing = figures.filing();
        body.add(new Section("Công tác chỉ đạo, triển khai"));
        body.add(new Paragraph("Ngày " + Wording.day(directive.issuedOn()) + ", " + matter.department() + " ban hành "
                + matter.citation()
                + " về việc " + Wording.matter(directive.subject()) + ", gửi " + Wording.count(filing.expected())
                + " đơn vị thuộc "
                + Wording.count(figures.groups().size()) + " nhóm, đề nghị tuyên truyền "
                + Wording.count(directive.tasks().size())
                + " nội dung" + terms() + "."));
        body.add(new Paragraph("Tính đến " + Wording.moment(figures.asOf()) + ", có " + Wording.count(filing.filed())
                + "/"
                + Wording.count(filing.expected()) + " đơn vị đã nộp báo cáo (" + filing.filedPercent()
                + " %), trong đó "
                + Wording.count(filing.onTime()) + " đơn vị nộp đúng hạn" + extended(filing) + ", "
                + Wording.count(filing.late())
                + " đơn vị nộp quá hạn"
                + missing(filing) + ". Trong số báo cáo đã nộp, " + Wording.count(filing.accepted())
                + " báo cáo được chấp nhận (có "
                + Wording.count(filing.nil()) + " báo cáo không phát sinh), " + Wording.count(filing.waiting())
                + " báo cáo chờ thẩm tra, " + Wording.count(filing.returned()) + " báo cáo đã trả lại để bổ sung."));
        body.add(new Paragraph("Số liệu trong báo cáo này chỉ tính báo cáo đã được chấp nhận đến thời điểm nêu trên."));
        if (!matter.workDone().isEmpty()) {
            body.add(new Paragraph("Việc triển khai tại các đơn vị:"));
            addPassages(matter.workDone(), "");
        }
    }

    private String terms() {
        TermsView terms = directive.termsOf(figures.head().terms());
        String deadline = terms.dueAt() == null ? "" : "; hạn báo cáo " + Wording.moment(terms.dueAt());
        String window = terms.windowFrom() == null || terms.windowTo() == null
                ? ""
                : "; kỳ số liệu từ ngày " + Wording.day(terms.windowFrom()) + " đến ngày "
                        + Wording.day(terms.windowTo());
        String label = terms.label().isEmpty() ? "" : "; kỳ báo cáo: " + Wording.lowerFirst(terms.label());
        return label + deadline + window;
    }

    private static String extended(Filing filing) {
        return filing.extended() == 0
                ? ""
                : " (trong đó " + Wording.count(filing.extended()) + " đơn vị nộp trong thời gian được gia hạn)";
    }

    private static String missing(Filing filing) {
        if (filing.missing() == 0) {
            return "; không còn đơn vị nào chưa nộp";
        }
        String inTime = filing.inTime() == 0 ? "" : ", trong đó " + Wording.count(filing.inTime()) + " đơn vị còn hạn";
        return "; " + Wording.count(filing.missing()) + " đơn vị chưa nộp" + inTime + " (danh sách tại Phụ lục II)";
    }

    private void addAssessment() {
        body.add(new Section("Đánh giá chung"));
        body.add(new Heading("Ưu điểm"));
        addPassages(matter.results(), "Báo cáo của các đơn vị không nêu.");
        body.add(new Heading("Khó khăn, vướng mắc"));
        addPassages(matter.difficulties(), "Báo cáo của các đơn vị không nêu khó khăn, vướng mắc.");
    }

    private void addPassages(Passages passages, String nothing) {
        if (passages.isEmpty()) {
            body.add(new Paragraph(nothing));
            return;
        }
        body.add(passages.block());
        if (passages.beyond() > 0) {
            body.add(new Paragraph("Ý kiến của " + Wording.count(passages.beyond())
                    + " đơn vị khác có trong trang “Thuyết minh” của bảng số liệu kèm theo."));
        }
    }
}
