package vn.kiphan.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiphan.officialdocument.OfficialDocumentBlock;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Dashes;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Heading;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Paragraph;

/** The report's second section in sentences: what was achieved by form of communication, then by campaign task. */
final class ResultsPart {

    private static final String NOTHING = "Không phát sinh.";
    private static final int TASK_TEXT = 220;

    private final Figures figures;

    private ResultsPart(Figures figures) {
        this.figures = figures;
    }

    static List<OfficialDocumentBlock> of(Figures figures) {
        if (figures.filing().accepted() == 0) {
            return List.of(new Paragraph("Chưa có báo cáo nào được chấp nhận, do đó chưa có số liệu tổng hợp."));
        }
        return new ResultsPart(figures).blocks();
    }

    private List<OfficialDocumentBlock> blocks() {
        List<OfficialDocumentBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph(total()));
        for (ReportPart part : ReportPart.values()) {
            List<String> lines = channels(part);
            if (part == ReportPart.OTHER && lines.isEmpty()) {
                continue;
            }
            blocks.add(new Heading(title(part)));
            blocks.add(lines.isEmpty() ? new Paragraph(NOTHING) : new Dashes(lines));
        }
        blocks.add(new Heading("Kết quả theo nội dung tuyên truyền"));
        blocks.add(new Dashes(figures.tasks().stream().map(ResultsPart::task).toList()));
        return blocks;
    }

    private String total() {
        Measures totals = figures.totals();
        String outside = totals.outsideWindow() == 0
                ? ""
                : " Trong đó có " + Wording.count(totals.outsideWindow()) + " tin, bài, sản phẩm ngoài kỳ số liệu.";
        return "Tổng số " + Wording.count(totals.entries()) + " tin, bài, sản phẩm tuyên truyền" + said(totals) + "."
                + outside + repeated();
    }

    /** A page that several units reported is in the sum once for each of them: said, not hidden. */
    private String repeated() {
        return figures.repeated() == 0
                ? ""
                : " Có " + Wording.count(figures.repeated())
                        + " mục trùng liên kết giữa các đơn vị; nếu mỗi liên kết chỉ tính một lần thì tổng số là "
                        + Wording.count(figures.counted()) + ".";
    }

    private List<String> channels(ReportPart part) {
        Map<Label, List<CoverageCell>> cells = new LinkedHashMap<>();
        figures.cells().stream()
                .filter(cell -> cell.part() == part)
                .forEach(cell -> cells.computeIfAbsent(cell.channel(), channel -> new ArrayList<>())
                        .add(cell));
        return cells.entrySet().stream()
                .map(channel -> channel.getKey().vietnamese() + ": " + kinds(channel.getValue())
                        + said(Figures.sum(channel.getValue())))
                .toList();
    }

    private static String kinds(List<CoverageCell> cells) {
        Map<Label, Long> kinds = new LinkedHashMap<>();
        cells.forEach(cell -> kinds.merge(cell.kind(), cell.measures().entries(), Long::sum));
        List<String> said = new ArrayList<>();
        kinds.forEach(
                (kind, entries) -> said.add(Wording.count(entries) + " " + Wording.lowerFirst(kind.vietnamese())));
        return String.join("; ", said);
    }

    private static String task(TaskFigures task) {
        String name = task.path().isEmpty()
                ? "Không gắn nội dung cụ thể"
                : "Nội dung " + task.path() + " ("
                        + Wording.shortened(task.text().replaceAll("\\s+", " "), TASK_TEXT) + ")";
        return task.measures().entries() == 0
                ? name + ": không phát sinh"
                : name + ": " + Wording.count(task.measures().entries()) + " tin, bài, sản phẩm"
                        + said(task.measures());
    }

    /** The measures that were reported, each after a semicolon. */
    private static String said(Measures measures) {
        StringBuilder said = new StringBuilder();
        say(said, measures.airings(), "lượt phát");
        say(said, measures.minutes(), "phút phát sóng");
        say(said, measures.relayedMinutes(), "phút tiếp âm");
        say(said, measures.pieces(), "chiếc, tờ, bản");
        say(said, measures.sessions(), "cuộc");
        say(said, measures.attendance(), "lượt người tham dự");
        say(said, measures.views(), "lượt xem");
        return said.toString();
    }

    private static void say(StringBuilder said, @Nullable Long amount, String unit) {
        if (amount != null) {
            said.append("; ").append(Wording.count(amount)).append(' ').append(unit);
        }
    }

    private static String title(ReportPart part) {
        return switch (part) {
            case PRESS -> "Báo chí";
            case GRASS_ROOTS -> "Thông tin cơ sở";
            case ONLINE -> "Trang thông tin điện tử, mạng xã hội";
            case DISPLAYS -> "Tuyên truyền trực quan";
            case OTHER -> "Hình thức khác";
        };
    }
}
