package vn.kiphan.consolidation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kiphan.officialdocument.OfficialDocumentAppendix;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Alignment;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Column;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Row;

/** The report's appendices: the table per unit, and the units that have not filed, if any. */
final class ReportAppendices {

    private ReportAppendices() {}

    static List<OfficialDocumentAppendix> of(
            Figures figures, List<ConsolidatedPart.Addition> additions, String attachedTo) {
        List<OfficialDocumentAppendix> appendices = new ArrayList<>();
        appendices.add(units(figures, attachedTo));
        if (figures.filing().missing() > 0) {
            appendices.add(missing(figures, attachedTo));
        }
        additions.stream()
                .flatMap(addition -> addition.appendices().stream())
                .map(table ->
                        new OfficialDocumentAppendix(table.title(), attachedTo, table.columns(), table.rows(), true))
                .forEach(appendices::add);
        return appendices;
    }

    private static OfficialDocumentAppendix units(Figures figures, String attachedTo) {
        List<Column> columns = List.of(
                new Column("STT", 5, Alignment.CENTER),
                new Column("Đơn vị", 28, Alignment.LEFT),
                new Column("Nộp báo cáo", 14, Alignment.LEFT),
                new Column("Thẩm tra", 14, Alignment.LEFT),
                amount("Tin, bài, sản phẩm"),
                amount("Ngoài kỳ số liệu"),
                amount("Lượt phát"),
                amount("Phút phát sóng"),
                amount("Chiếc, tờ, bản"),
                amount("Cuộc"),
                amount("Lượt người"),
                amount("Lượt xem"));
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (GroupFigures group : figures.groups()) {
            rows.add(row(true, "", group.name(), filed(group.filing()), accepted(group.filing()), group.measures()));
            for (UnitFigures unit : figures.units()) {
                if (unit.group().equals(group.name())) {
                    rows.add(row(
                            false,
                            String.valueOf(++number),
                            unit.name(),
                            UnitStanding.filing(unit, figures.asOf()),
                            UnitStanding.verdict(unit),
                            unit.measures()));
                }
            }
        }
        Measures totals = figures.filing().accepted() == 0 ? null : figures.totals();
        rows.add(row(true, "", "TỔNG CỘNG", filed(figures.filing()), accepted(figures.filing()), totals));
        return new OfficialDocumentAppendix("BẢNG TỔNG HỢP SỐ LIỆU THEO ĐƠN VỊ", attachedTo, columns, rows, true);
    }

    private static Column amount(String heading) {
        return new Column(heading, 7, Alignment.RIGHT);
    }

    private static String filed(Filing filing) {
        return "Đã nộp " + Amounts.vietnamese((long) filing.filed()) + "/"
                + Amounts.vietnamese((long) filing.expected());
    }

    private static String accepted(Filing filing) {
        return "Chấp nhận " + Amounts.vietnamese((long) filing.accepted());
    }

    private static Row row(
            boolean sum, String number, String name, String filing, String verdict, @Nullable Measures measures) {
        return new Row(
                List.of(
                        number,
                        name,
                        filing,
                        verdict,
                        amount(measures, Measures::entries),
                        amount(measures, Measures::outsideWindow),
                        amount(measures, Measures::airings),
                        amount(measures, Measures::minutes),
                        amount(measures, Measures::pieces),
                        amount(measures, Measures::sessions),
                        amount(measures, Measures::attendance),
                        amount(measures, Measures::views)),
                sum);
    }

    private static String amount(@Nullable Measures measures, Function<Measures, @Nullable Long> amount) {
        return measures == null ? Amounts.NOT_REPORTED : Amounts.vietnamese(amount.apply(measures));
    }

    private static OfficialDocumentAppendix missing(Figures figures, String attachedTo) {
        Instant asOf = figures.asOf();
        List<Row> rows = new ArrayList<>();
        for (UnitFigures unit : figures.missing()) {
            rows.add(Row.of(
                    String.valueOf(rows.size() + 1),
                    unit.name(),
                    unit.district(),
                    unit.telephone(),
                    UnitStanding.filing(unit, asOf)));
        }
        return new OfficialDocumentAppendix(
                "DANH SÁCH ĐƠN VỊ CHƯA NỘP BÁO CÁO",
                attachedTo,
                List.of(
                        new Column("STT", 6, Alignment.CENTER),
                        new Column("Đơn vị", 38, Alignment.LEFT),
                        new Column("Địa bàn", 22, Alignment.LEFT),
                        new Column("Điện thoại", 18, Alignment.LEFT),
                        new Column("Tình trạng", 20, Alignment.LEFT)),
                rows,
                false);
    }
}
