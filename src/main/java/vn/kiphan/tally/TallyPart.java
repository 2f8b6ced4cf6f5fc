package vn.kiphan.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.consolidation.ConsolidatedPart;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.figure.Field;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Alignment;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Column;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Row;
import vn.kiphan.spreadsheet.SheetColumn;

/** The totals of indicators in the consolidated report: an appendix of the document, two sheets of the workbook. */
@Component
class TallyPart implements ConsolidatedPart {

    private static final Locale VI = TallyWords.VIETNAMESE;

    private final Tallies tallies;
    private final TallyWords words;

    TallyPart(Tallies tallies, TallyWords words) {
        this.tallies = tallies;
        this.words = words;
    }

    @Override
    public Addition of(DirectiveId directive, UUID terms) {
        List<Tally> all = tallies.of(directive, terms);
        return all.isEmpty()
                ? Addition.NOTHING
                : new Addition(List.of(totals(all), units(directive, terms)), List.of(appendix(all)));
    }

    private AddedTable appendix(List<Tally> all) {
        List<Column> columns = List.of(
                new Column("STT", 5, Alignment.CENTER),
                new Column("Chỉ tiêu", 32, Alignment.LEFT),
                new Column("Đơn vị tính", 10, Alignment.LEFT),
                new Column("Tổng cộng", 12, Alignment.RIGHT),
                new Column("Lũy kế", 12, Alignment.RIGHT),
                new Column("Có số liệu", 8, Alignment.RIGHT),
                new Column("Không phát sinh", 8, Alignment.RIGHT),
                new Column("Không có phương tiện", 9, Alignment.RIGHT),
                new Column("Chưa báo cáo", 8, Alignment.RIGHT));
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Tally tally : all) {
            String languages = words.languages(VI, tally.languages());
            rows.add(Row.of(
                    String.valueOf(++number),
                    (tally.code() + " " + tally.name()).strip()
                            + (languages.isEmpty() ? "" : "\nTrong đó: " + languages),
                    tally.measure(),
                    words.total(VI, tally),
                    tally.cumulative() == null ? "" : TallyWords.number(VI, tally.cumulative()),
                    TallyWords.number(VI, tally.given()),
                    TallyWords.number(VI, tally.none()),
                    TallyWords.number(VI, tally.noMeans()),
                    TallyWords.number(VI, (long) tally.empty() + tally.missing())));
        }
        return new AddedTable("TỔNG HỢP THEO CHỈ TIÊU (số đơn vị theo từng cách trả lời)", columns, rows);
    }

    private AddedSheet totals(List<Tally> all) {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                new SheetColumn("STT", 6),
                SheetColumn.narrow("Mã"),
                SheetColumn.wide("Chỉ tiêu"),
                SheetColumn.narrow("Đơn vị tính"),
                new SheetColumn("Cách cộng", 24),
                SheetColumn.narrow("Tổng cộng")));
        Field.LANGUAGES.forEach(
                language -> columns.add(SheetColumn.narrow(words.say(VI, "coverage.language." + language))));
        columns.addAll(List.of(
                SheetColumn.narrow("Lũy kế"),
                SheetColumn.narrow("Các kỳ đến nay"),
                SheetColumn.narrow("Đơn vị phải báo cáo"),
                SheetColumn.narrow("Có số liệu"),
                SheetColumn.narrow("Tính từ tin bài"),
                SheetColumn.narrow("Không phát sinh"),
                SheetColumn.narrow("Không có phương tiện"),
                SheetColumn.narrow("Bỏ trống"),
                SheetColumn.narrow("Chưa có báo cáo được chấp nhận")));
        return new AddedSheet("Chỉ tiêu", "TỔNG HỢP THEO CHỈ TIÊU", columns, () -> rows(all).stream());
    }

    private List<@Nullable Object[]> rows(List<Tally> all) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Tally tally : all) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(rows.size() + 1);
            cells.add(tally.code());
            cells.add(tally.name());
            cells.add(tally.measure());
            cells.add(words.say(VI, "indicator.sum-rule." + tally.sumRule()));
            cells.add(tally.total());
            Field.LANGUAGES.forEach(language -> cells.add(tally.languages().get(language)));
            cells.add(tally.cumulative());
            cells.add(tally.overPeriods());
            cells.add(tally.units());
            cells.add(tally.given());
            cells.add(tally.fromEntries());
            cells.add(tally.none());
            cells.add(tally.noMeans());
            cells.add(tally.empty());
            cells.add(tally.missing());
            rows.add(cells.toArray());
        }
        return rows;
    }

    private AddedSheet units(DirectiveId directive, UUID terms) {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.wide("Đơn vị"),
                new SheetColumn("Nhóm đơn vị", 30),
                SheetColumn.narrow("Mã"),
                SheetColumn.wide("Chỉ tiêu"),
                SheetColumn.narrow("Đơn vị tính"),
                new SheetColumn("Trả lời", 24),
                SheetColumn.narrow("Số báo cáo")));
        Field.LANGUAGES.forEach(
                language -> columns.add(SheetColumn.narrow(words.say(VI, "coverage.language." + language))));
        columns.addAll(List.of(
                SheetColumn.narrow("Lũy kế"),
                new SheetColumn("Nguồn", 20),
                SheetColumn.narrow("Tính từ tin bài"),
                new SheetColumn("Lý do", 40),
                new SheetColumn("Ghi chú", 40)));
        return new AddedSheet(
                "Chỉ tiêu theo đơn vị",
                "CHỈ TIÊU THEO ĐƠN VỊ",
                columns,
                () -> tallies.all(directive, terms).map(this::cells));
    }

    private @Nullable Object[] cells(UnitValue value) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(value.unit());
        cells.add(value.group());
        cells.add(value.code());
        cells.add(value.name());
        cells.add(value.measure());
        cells.add(words.say(VI, "tally.standing." + value.standing()));
        cells.add(value.amount());
        Field.LANGUAGES.forEach(language -> cells.add(value.languages().get(language)));
        cells.add(value.cumulative());
        cells.add(value.origin().isEmpty() ? "" : words.say(VI, "tally.source." + value.origin()));
        cells.add(value.counted());
        cells.add(value.reason());
        cells.add(value.note());
        return cells.toArray();
    }
}
