package vn.kiphan.consolidation;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.officialdocument.OfficialDocumentAppendix;
import vn.kiphan.spreadsheet.SheetColumn;

/** What a module above adds to the consolidated report and its workbook: the totals of indicators. Each is a bean. */
public interface ConsolidatedPart {

    /** Read in the transaction in which everything else is read, so that the figures agree; empty lists where there is nothing. */
    Addition of(DirectiveId directive, UUID terms);

    /** The sheets that come after those of entries and tasks, and the tables that come as the last appendices. */
    record Addition(List<AddedSheet> sheets, List<AddedTable> appendices) {

        public static final Addition NOTHING = new Addition(List.of(), List.of());
    }

    /**
     * A sheet of the workbook.
     *
     * @param rows opened when the sheet is written, and closed after it
     */
    record AddedSheet(
            String name, String title, List<SheetColumn> columns, Supplier<Stream<@Nullable Object[]>> rows) {}

    /** An appendix of the report. */
    record AddedTable(
            String title, List<OfficialDocumentAppendix.Column> columns, List<OfficialDocumentAppendix.Row> rows) {}
}
