package vn.kiphan.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.report.DraftedPart;
import vn.kiphan.report.PartChange;
import vn.kiphan.report.ReceiptSection;
import vn.kiphan.report.ReportPart;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.ReportFrame;

/** The grid of indicators as a part of the report. */
@Component
@Order(10)
class FigurePart implements ReportPart {

    private final FigureGrid.Reading grids;
    private final FigureChecks checks;
    private final FigureRows rows;
    private final FiledFigures filed;
    private final FiledRows filedRows;

    FigurePart(
            FigureGrid.Reading grids, FigureChecks checks, FigureRows rows, FiledFigures filed, FiledRows filedRows) {
        this.grids = grids;
        this.checks = checks;
        this.rows = rows;
        this.filed = filed;
        this.filedRows = filedRows;
    }

    /** The card of the report's page: what is reported so far. {@code figures} keeps the grid for filing. */
    public record Card(List<Line> lines, int reported, int wrong, String address, List<FiledFigure> figures) {}

    /** One indicator in the card. */
    public record Line(
            String anchor, String code, String name, String said, String from, boolean missing, boolean wrong) {}

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public String template() {
        return "figure/parts";
    }

    @Override
    public @Nullable DraftedPart drafted(ReportFrame report) {
        FigureGrid grid = grids.of(report);
        if (grid.figures().isEmpty()) {
            return null;
        }
        List<FiledFigure> figures = grid.figures().stream()
                .map(figure -> FiledFigure.of(
                        figure,
                        report.nil(),
                        report.askedFor().windowFrom(),
                        report.askedFor().windowTo()))
                .toList();
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("indicators", figures.stream().map(FiledFigure::snapshot).toList());
        return new DraftedPart(card(grid, figures), checks.of(grid), grid.holdsSomething(), snapshot);
    }

    private Card card(FigureGrid grid, List<FiledFigure> figures) {
        List<Line> lines = grid.figures().stream()
                .map(figure -> new Line(
                        FigureChecks.anchor(figure),
                        figure.asked().code(),
                        figure.asked().name(),
                        rows.said(grid, figure),
                        rows.from(grid, figure),
                        grid.standing(figure) == Standing.EMPTY,
                        rows.wrong(figure)))
                .toList();
        return new Card(
                lines,
                (int) lines.stream().filter(line -> !line.missing()).count(),
                (int) lines.stream().filter(Line::wrong).count(),
                grid.report().address() + "/figures",
                figures);
    }

    @Override
    public String mark() {
        return "(select sum(hashtextextended(c.indicator_key::text || c.field || c.typed, 0)) from figure_cell c where c.report_id = r.id)";
    }

    @Override
    public void file(ReportFrame report, DraftedPart drafted, SubmissionId submission) {
        filed.file(submission, ((Card) drafted.content()).figures());
    }

    @Override
    public @Nullable Object filed(SubmissionId submission, @Nullable SubmissionId earlier) {
        Map<UUID, List<FiledFigure>> both =
                filed.of(earlier == null ? List.of(submission) : List.of(submission, earlier));
        List<FiledFigure> figures = both.getOrDefault(submission.value(), List.of());
        return figures.isEmpty()
                ? null
                : filedRows.table(figures, earlier == null ? List.of() : both.getOrDefault(earlier.value(), List.of()));
    }

    @Override
    public @Nullable ReceiptSection receipt(SubmissionId submission) {
        List<FiledFigure> figures = filed.of(List.of(submission)).getOrDefault(submission.value(), List.of());
        return figures.isEmpty() ? null : filedRows.receipt(figures);
    }

    @Override
    public List<PartChange> changes(SubmissionId from, SubmissionId to) {
        Map<UUID, List<FiledFigure>> both = filed.of(List.of(from, to));
        return filedRows.changes(both.getOrDefault(from.value(), List.of()), both.getOrDefault(to.value(), List.of()));
    }
}
