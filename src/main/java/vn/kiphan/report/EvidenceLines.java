package vn.kiphan.report;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.document.FileId;

/** Reads which stored files a report brings along. */
@Component
public class EvidenceLines {

    private final JdbcClient jdbc;

    EvidenceLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry that the report has let go is proved no longer: then the file proves the report as a whole. */
    public List<EvidenceLine> of(UUID report) {
        return jdbc.sql("""
                select v.file_id, f.name, f.size, f.sha256, re.entry_id, coalesce(e.title, '') as proves, coalesce(p.state = 'READY', false) as preview, coalesce(s.state, '') as scan
                from coverage_evidence v
                join document_file f on f.id = v.file_id
                left join preview_picture p on p.file_id = f.id
                left join scan_file s on s.file_id = f.id
                left join coverage_report_entry re on re.report_id = v.report_id and re.entry_id = v.entry_id
                left join coverage_entry e on e.id = re.entry_id
                where v.report_id = :report
                order by v.added_at, v.id
                """)
                .param("report", report)
                .query((row, number) -> new EvidenceLine(
                        new FileId(row.getObject("file_id", UUID.class)),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getObject("entry_id", UUID.class),
                        row.getString("proves"),
                        row.getBoolean("preview"),
                        row.getString("scan")))
                .list();
    }
}
