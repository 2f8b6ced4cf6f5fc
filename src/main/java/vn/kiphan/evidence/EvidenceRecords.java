package vn.kiphan.evidence;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.document.FileId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

/** Adds stored files to reports, counts them and takes them out. */
@Component
class EvidenceRecords {

    private final JdbcClient jdbc;

    EvidenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a report holds already. Sizes in bytes. */
    record Held(int files, long bytes) {}

    Held held(UUID report) {
        return jdbc.sql("""
                select count(*) as files, coalesce(sum(f.size), 0) as bytes
                from coverage_evidence v join document_file f on f.id = v.file_id
                where v.report_id = :report
                """)
                .param("report", report)
                .query((row, number) -> new Held(row.getInt("files"), row.getLong("bytes")))
                .single();
    }

    /** Whether the file is evidence of a report of these units. */
    boolean belongsTo(FileId file, UUID report, Set<UnitId> units) {
        return jdbc.sql("""
                select exists (select 1 from coverage_evidence v join coverage_report r on r.id = v.report_id
                               where v.file_id = :file and v.report_id = :report and r.unit_id in (:units))
                """)
                .param("file", file.value())
                .param("report", report)
                .param("units", UnitId.values(units))
                .query(Boolean.class)
                .single();
    }

    /** Whether the report is one of these units'. */
    boolean ownedBy(UUID report, Set<UnitId> units) {
        return !units.isEmpty()
                && jdbc.sql("select exists (select 1 from coverage_report where id = :report and unit_id in (:units))")
                        .param("report", report)
                        .param("units", UnitId.values(units))
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the file that was sent under this key is here already. */
    boolean added(UUID report, UUID key) {
        return jdbc.sql(
                        "select exists (select 1 from coverage_evidence where report_id = :report and upload_key = :key)")
                .param("report", report)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    void add(UUID report, @Nullable UUID entry, @Nullable UUID key, FileId file, Author by, Timestamp at) {
        jdbc.sql("""
                insert into coverage_evidence (id, report_id, entry_id, upload_key, file_id, added_at, added_by_id, added_by_name)
                values (:id, :report,
                        (select entry_id from coverage_report_entry where report_id = :report and entry_id = cast(:entry as uuid)),
                        cast(:key as uuid), :file, :at, :byId, :byName)
                """)
                .param("id", Ids.next())
                .param("report", report)
                .param("entry", entry)
                .param("key", key)
                .param("file", file.value())
                .param("at", at)
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** The name of the file that was taken out, or empty when it was no evidence of this report. */
    Optional<String> remove(UUID report, FileId file) {
        return jdbc.sql("""
                delete from coverage_evidence v using document_file f
                where v.report_id = :report and v.file_id = :file and f.id = v.file_id
                returning f.name
                """)
                .param("report", report)
                .param("file", file.value())
                .query(String.class)
                .optional();
    }
}
