package vn.kiphan.entrysheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.entering.EntryIntake.Done;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;
import vn.kiphan.spreadsheet.SheetLine;
import vn.kiphan.spreadsheet.SheetTable;

/** The rows of sheets that were sent, of what was taken of them, and of the headings that units have taught. */
@Component
class SheetRecords {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Integer>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    SheetRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a unit said for all rows of a sheet that has no column for it. */
    record ForAllRows(String channel, String kind) {

        static final ForAllRows NOTHING = new ForAllRows("", "");
    }

    /** What the unit said the last time that it named the columns of a sheet. */
    ForAllRows lastForAllRows(UnitId unit) {
        return jdbc.sql("""
                select default_channel, default_kind from entrysheet_import
                where unit_id = :unit and not template and columns is not null
                order by uploaded_at desc limit 1
                """)
                .param("unit", unit.value())
                .query((row, number) -> new ForAllRows(row.getString("default_channel"), row.getString("default_kind")))
                .optional()
                .orElse(ForAllRows.NOTHING);
    }

    /** An entry as it was before, for the record; its fields by name. */
    record Before(Map<String, String> values, List<String> tasks) {}

    void insert(SentSheet sheet, UnitId unit, SheetTable table, Author by) {
        jdbc.sql("""
                insert into entrysheet_import (id, report_id, unit_id, file_name, sheet_name, heading_row, template, columns,
                    uploaded_at, uploaded_by_id, uploaded_by_name)
                values (:id, :report, :unit, :file, :sheet, :heading, :template, cast(:columns as jsonb), :at, :byId, :byName)
                """)
                .param("id", sheet.id())
                .param("report", sheet.report())
                .param("unit", unit.value())
                .param("file", sheet.fileName())
                .param("sheet", sheet.sheetName())
                .param("heading", sheet.headingRow())
                .param("template", sheet.template())
                .param("columns", sheet.columns() == null ? null : JSON.writeValueAsString(sheet.columns()))
                .param("at", Timestamp.from(sheet.uploadedAt()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        jdbc.sql("""
                insert into entrysheet_line (import_id, row_number, cells)
                select :id, cast(line ->> 'number' as int), line -> 'cells' from jsonb_array_elements(cast(:lines as jsonb)) as line
                """)
                .param("id", sheet.id())
                .param("lines", JSON.writeValueAsString(table.lines()))
                .update();
    }

    List<SentSheet> ofReport(UUID report) {
        return jdbc.sql(
                        "select * from entrysheet_import where report_id = :report order by uploaded_at desc, id desc limit 20")
                .param("report", report)
                .query((row, number) -> sheet(row))
                .list();
    }

    Optional<SentSheet> find(UUID report, UUID sheet) {
        return jdbc.sql("select * from entrysheet_import where id = :id and report_id = :report")
                .param("id", sheet)
                .param("report", report)
                .query((row, number) -> sheet(row))
                .optional();
    }

    /** The sheet, held until the end of the transaction. */
    Optional<SentSheet> hold(UUID report, UUID sheet) {
        return jdbc.sql("select * from entrysheet_import where id = :id and report_id = :report for update")
                .param("id", sheet)
                .param("report", report)
                .query((row, number) -> sheet(row))
                .optional();
    }

    SheetTable table(SentSheet sheet) {
        return new SheetTable(
                sheet.sheetName(),
                jdbc.sql("""
                        select json_build_object('number', row_number, 'cells', cells) as line
                        from entrysheet_line where import_id = :id order by row_number
                        """)
                        .param("id", sheet.id())
                        .query((row, number) -> JSON.readValue(row.getString("line"), SheetLine.class))
                        .list());
    }

    void map(UUID sheet, Map<String, Integer> columns, String channel, String kind) {
        jdbc.sql("""
                update entrysheet_import set columns = cast(:columns as jsonb), default_channel = :channel, default_kind = :kind
                where id = :id and applied_at is null
                """)
                .param("id", sheet)
                .param("columns", JSON.writeValueAsString(columns))
                .param("channel", channel)
                .param("kind", kind)
                .update();
    }

    /** Whether this is the application: of two at a time one is. */
    boolean apply(UUID sheet, int added, int changed, Instant at, Author by) {
        return jdbc.sql("""
                update entrysheet_import set applied_at = :at, applied_by_id = :byId, applied_by_name = :byName, added = :added,
                    changed = :changed
                where id = :id and applied_at is null
                """)
                        .param("id", sheet)
                        .param("added", added)
                        .param("changed", changed)
                        .param("at", Timestamp.from(at))
                        .param("byId", by.personId())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    boolean undo(UUID sheet, Instant at, Author by) {
        return jdbc.sql("""
                update entrysheet_import set undone_at = :at, undone_by_id = :byId, undone_by_name = :byName
                where id = :id and applied_at is not null and undone_at is null
                """)
                        .param("id", sheet)
                        .param("at", Timestamp.from(at))
                        .param("byId", by.personId())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    void took(UUID sheet, List<Done> taken) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Done done : taken) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("entry", done.entry());
            row.put("version", done.versionAfter());
            EntryForm before = done.before();
            row.put("before", before == null ? null : new Before(before.values(), before.tasks()));
            rows.add(row);
        }
        jdbc.sql("""
                insert into entrysheet_taken (import_id, entry_id, version_after, before)
                select :id, cast(taken ->> 'entry' as uuid), cast(taken ->> 'version' as bigint), nullif(taken -> 'before', 'null'::jsonb)
                from jsonb_array_elements(cast(:rows as jsonb)) as taken
                """)
                .param("id", sheet)
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    List<Done> taken(UUID sheet) {
        return jdbc.sql("select * from entrysheet_taken where import_id = :id")
                .param("id", sheet)
                .query((row, number) -> new Done(
                        row.getObject("entry_id", UUID.class),
                        row.getLong("version_after"),
                        before(row.getString("before"))))
                .list();
    }

    /**
     * Versions that an undone import has left behind: the version that an entry had before it, by the entry, leads to the version after the
     * undoing, which says the same.
     */
    Map<EntryMark, Long> undone(UUID report) {
        Map<EntryMark, Long> versions = new HashMap<>();
        jdbc.sql("""
                select t.entry_id, t.version_after from entrysheet_taken t join entrysheet_import i on i.id = t.import_id
                where i.report_id = :report and i.undone_at is not null and t.before is not null
                """).param("report", report).query(row -> {
            long after = row.getLong("version_after");
            versions.put(new EntryMark(row.getObject("entry_id", UUID.class), after - 1), after + 1);
        });
        return versions;
    }

    private static @Nullable EntryForm before(@Nullable String json) {
        if (json == null) {
            return null;
        }
        Before before = JSON.readValue(json, Before.class);
        return EntryForm.of(before.values, before.tasks);
    }

    private static SentSheet sheet(ResultSet row) throws SQLException {
        String columns = row.getString("columns");
        return new SentSheet(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getString("file_name"),
                row.getString("sheet_name"),
                row.getInt("heading_row"),
                row.getBoolean("template"),
                columns == null ? null : JSON.readValue(columns, COLUMNS),
                row.getString("default_channel"),
                row.getString("default_kind"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by_name"),
                instant(row, "applied_at"),
                row.getString("applied_by_name"),
                row.getInt("added"),
                row.getInt("changed"),
                instant(row, "undone_at"),
                row.getString("undone_by_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
