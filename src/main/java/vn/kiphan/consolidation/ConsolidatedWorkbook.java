package vn.kiphan.consolidation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.MarkedText;
import vn.kiphan.spreadsheet.Sheet;
import vn.kiphan.spreadsheet.SheetColumn;
import vn.kiphan.spreadsheet.SheetExport;
import vn.kiphan.spreadsheet.SheetHead;

/** The workbook that goes with the consolidated report: the same figures, every entry that counts, and every unit's words in full. */
final class ConsolidatedWorkbook {

    private static final List<SheetColumn> MEASURES = List.of(
            SheetColumn.narrow("Tin, bài, sản phẩm"),
            SheetColumn.narrow("Ngoài kỳ số liệu"),
            SheetColumn.narrow("Lượt phát"),
            SheetColumn.narrow("Phút phát sóng"),
            SheetColumn.narrow("Phút tiếp âm"),
            SheetColumn.narrow("Chiếc, tờ, bản"),
            SheetColumn.narrow("Cuộc"),
            SheetColumn.narrow("Lượt người"),
            SheetColumn.narrow("Lượt xem"));

    private final ReportMatter matter;
    private final Figures figures;
    private final SheetExport export;

    private ConsolidatedWorkbook(ReportMatter matter, SheetExport export) {
        this.matter = matter;
        this.figures = matter.figures();
        this.export = export;
    }

    /** Writes the workbook while the rows are read; the streams are closed, {@code out} is not. */
    static void write(ReportMatter matter, Stream<EntryRow> entries, Stream<Narrative> narratives, OutputStream out)
            throws IOException {
        try (entries;
                narratives;
                SheetExport export = new SheetExport(out)) {
            ConsolidatedWorkbook workbook = new ConsolidatedWorkbook(matter, export);
            workbook.summary();
            workbook.units();
            workbook.tasks();
            workbook.added();
            workbook.entries(entries.iterator());
            workbook.missing();
            workbook.narratives(narratives.iterator());
        }
    }

    private Sheet sheet(String name, String title, boolean landscape, List<SheetColumn> columns) throws IOException {
        return export.sheet(new SheetHead(
                name,
                List.of(title, matter.title()),
                "Số liệu đến " + Wording.moment(figures.asOf()) + ", chỉ tính báo cáo đã được chấp nhận; từ "
                        + matter.citation(),
                columns,
                landscape));
    }

    private void summary() throws IOException {
        Sheet sheet = sheet(
                "Tổng hợp",
                "BẢNG TỔNG HỢP",
                true,
                columns(SheetColumn.narrow("Mục"), new SheetColumn("Chỉ tiêu", 42), SheetColumn.narrow("Số đơn vị")));
        Filing filing = figures.filing();
        String part = "Nộp báo cáo";
        sheet.row(part, "Phải nộp", filing.expected());
        sheet.row(part, "Đã nộp", filing.filed());
        sheet.row(part, "Nộp đúng hạn", filing.onTime());
        sheet.row(part, "Trong đó nộp trong thời gian gia hạn", filing.extended());
        sheet.row(part, "Nộp quá hạn", filing.late());
        sheet.row(part, "Chưa nộp, còn hạn", filing.inTime());
        sheet.row(part, "Chưa nộp, quá hạn", filing.overdue());
        sheet.row(part, "Đã chấp nhận", filing.accepted());
        sheet.row(part, "Chờ thẩm tra", filing.waiting());
        sheet.row(part, "Trả lại để bổ sung", filing.returned());
        sheet.row(part, "Không phát sinh", filing.nil());
        for (CoverageLine line : figures.kinds()) {
            measures(sheet, false, line.measures(), "Thể loại", line.label().vietnamese(), null);
        }
        for (CoverageLine line : figures.channels()) {
            measures(sheet, false, line.measures(), "Kênh", line.label().vietnamese(), null);
        }
        for (GroupFigures group : figures.groups()) {
            measures(
                    sheet,
                    false,
                    group.measures(),
                    "Nhóm đơn vị",
                    group.name(),
                    group.filing().expected());
        }
        if (figures.repeated() > 0) {
            sheet.row("Trùng liên kết", "Mục có liên kết mà đơn vị khác cũng báo cáo", null, figures.repeated());
            sheet.row("Trùng liên kết", "Tổng số khi mỗi liên kết tính một lần", null, figures.counted());
        }
        measures(sheet, true, totals(), "Tổng cộng", "", filing.expected());
    }

    private void units() throws IOException {
        Sheet sheet = sheet(
                "Theo đơn vị",
                "SỐ LIỆU THEO ĐƠN VỊ",
                true,
                columns(
                        new SheetColumn("STT", 6),
                        SheetColumn.wide("Đơn vị"),
                        new SheetColumn("Nhóm đơn vị", 30),
                        new SheetColumn("Địa bàn", 20),
                        new SheetColumn("Nộp báo cáo", 22),
                        new SheetColumn("Nộp lần đầu", 18),
                        new SheetColumn("Thẩm tra", 22)));
        int number = 0;
        for (UnitFigures unit : figures.units()) {
            measures(
                    sheet,
                    false,
                    unit.measures(),
                    ++number,
                    unit.name(),
                    unit.group(),
                    unit.district(),
                    UnitStanding.filing(unit, figures.asOf()),
                    unit.firstSubmittedAt(),
                    UnitStanding.verdict(unit));
        }
        measures(sheet, true, totals(), null, "Tổng cộng", "", "", "", null, "");
    }

    private void tasks() throws IOException {
        Sheet sheet = sheet(
                "Theo nội dung",
                "SỐ LIỆU THEO NỘI DUNG TUYÊN TRUYỀN (một tin, bài, sản phẩm có thể phục vụ nhiều nội dung)",
                true,
                columns(new SheetColumn("Số", 8), new SheetColumn("Nội dung", 70)));
        for (TaskFigures task : figures.tasks()) {
            String text = task.path().isEmpty() ? "Không gắn nội dung cụ thể" : task.text();
            measures(sheet, false, task.measures(), task.path(), text);
        }
    }

    private void added() throws IOException {
        for (ConsolidatedPart.Addition addition : matter.additions()) {
            for (ConsolidatedPart.AddedSheet added : addition.sheets()) {
                Sheet sheet = sheet(added.name(), added.title(), true, added.columns());
                try (Stream<@Nullable Object[]> rows = added.rows().get()) {
                    for (Iterator<@Nullable Object[]> row = rows.iterator(); row.hasNext(); ) {
                        sheet.row(row.next());
                    }
                }
            }
        }
    }

    private void entries(Iterator<EntryRow> entries) throws IOException {
        Sheet sheet = sheet("Tin bài sản phẩm", "DANH MỤC TIN, BÀI, SẢN PHẨM", true, EntryColumns.HEADINGS);
        for (long number = 1; entries.hasNext(); number++) {
            sheet.row(EntryColumns.cells(number, entries.next()));
        }
    }

    private void missing() throws IOException {
        Sheet sheet = sheet(
                "Chưa nộp",
                "DANH SÁCH ĐƠN VỊ CHƯA NỘP BÁO CÁO",
                false,
                List.of(
                        new SheetColumn("STT", 6),
                        SheetColumn.wide("Đơn vị"),
                        new SheetColumn("Nhóm đơn vị", 30),
                        new SheetColumn("Địa bàn", 20),
                        new SheetColumn("Điện thoại", 18),
                        new SheetColumn("Tình trạng", 26),
                        new SheetColumn("Hạn báo cáo", 18),
                        SheetColumn.narrow("Số ngày quá hạn")));
        int number = 0;
        for (UnitFigures unit : figures.missing()) {
            sheet.row(
                    ++number,
                    unit.name(),
                    unit.group(),
                    unit.district(),
                    unit.telephone(),
                    UnitStanding.filing(unit, figures.asOf()),
                    unit.dueAt(),
                    unit.daysLate(figures.asOf()));
        }
    }

    private void narratives(Iterator<Narrative> narratives) throws IOException {
        Sheet sheet = sheet(
                "Thuyết minh",
                "THUYẾT MINH CỦA ĐƠN VỊ",
                true,
                List.of(
                        SheetColumn.wide("Đơn vị"),
                        new SheetColumn("Nhóm đơn vị", 30),
                        SheetColumn.narrow("Số liệu đến ngày"),
                        new SheetColumn("Không phát sinh, lý do", 30),
                        new SheetColumn("Việc đã làm", 60),
                        new SheetColumn("Kết quả", 60),
                        new SheetColumn("Khó khăn, vướng mắc", 60),
                        new SheetColumn("Kiến nghị, đề xuất", 60)));
        while (narratives.hasNext()) {
            Narrative its = narratives.next();
            sheet.row(
                    its.unit(),
                    its.group(),
                    its.figuresAsOf(),
                    its.nil() ? its.nilReason() : "",
                    new MarkedText(its.workDone()).plain(),
                    new MarkedText(its.results()).plain(),
                    new MarkedText(its.difficulties()).plain(),
                    new MarkedText(its.proposals()).plain());
        }
    }

    private @Nullable Measures totals() {
        return figures.filing().accepted() == 0 ? null : figures.totals();
    }

    private static List<SheetColumn> columns(SheetColumn... first) {
        return Stream.concat(Stream.of(first), MEASURES.stream()).toList();
    }

    /** The cells and after them the measures; what was not reported stays an empty cell, nothing is 0. */
    private static void measures(Sheet sheet, boolean total, @Nullable Measures measures, @Nullable Object... first)
            throws IOException {
        @Nullable Object[] cells = new @Nullable Object[first.length + MEASURES.size()];
        System.arraycopy(first, 0, cells, 0, first.length);
        if (measures != null) {
            int at = first.length;
            cells[at] = measures.entries();
            cells[at + 1] = measures.outsideWindow();
            cells[at + 2] = measures.airings();
            cells[at + 3] = measures.minutes();
            cells[at + 4] = measures.relayedMinutes();
            cells[at + 5] = measures.pieces();
            cells[at + 6] = measures.sessions();
            cells[at + 7] = measures.attendance();
            cells[at + 8] = measures.views();
        }
        if (total) {
            sheet.total(cells);
        } else {
            sheet.row(cells);
        }
    }
}
