package vn.kiphan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.OwedNote;
import vn.kiphan.coverage.CoverageWords;

/** What keeps reports under way from being filed, on the unit's home: the blockers of the check list that one statement can tell. */
@Component
@Order(10)
class MissingOnHome implements OwedNote {

    private final JdbcClient jdbc;
    private final CoverageWords words;

    MissingOnHome(JdbcClient jdbc, CoverageWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Map<AssignmentId, List<Note>> ofOwed(List<UUID> owed) {
        Map<AssignmentId, List<Note>> notes = new HashMap<>();
        jdbc.sql("""
                select r.id, r.assignment_id, r.nil, r.nil_reason = '' as unexplained, r.figures_as_of is null as undated,
                       (select count(*) from coverage_report_entry re where re.report_id = r.id) as entries,
                       (select count(*) from coverage_evidence v join scan_file s on s.file_id = v.file_id and s.state = 'INFECTED'
                        where v.report_id = r.id) as infected
                from coverage_report r where r.assignment_id in (:owed)
                """).param("owed", owed).query(row -> {
            List<Note> missing = new ArrayList<>();
            String report = "/reports/" + row.getObject("id", UUID.class);
            int entries = row.getInt("entries");
            boolean nil = row.getBoolean("nil");
            if (entries == 0 && !nil) {
                missing.add(missing("report.home.no-entries", report + "#entries"));
            }
            if (nil && row.getBoolean("unexplained")) {
                missing.add(missing("report.home.nil-without-reason", report + "#nilReason"));
            }
            if (nil && entries > 0) {
                missing.add(missing("report.home.nil-with-entries", report + "#nil"));
            }
            if (row.getBoolean("undated")) {
                missing.add(missing("report.home.undated", report + "#figuresAsOf"));
            }
            if (row.getInt("infected") > 0) {
                missing.add(missing("report.home.infected", report + "#evidence", row.getInt("infected")));
            }
            if (entries > 0) {
                missing.addFirst(new Note(Kind.MISSING, words.say("report.home.entries", entries), report));
            }
            notes.put(new AssignmentId(row.getObject("assignment_id", UUID.class)), missing);
        });
        return notes;
    }

    private Note missing(String key, String address, Object... arguments) {
        return new Note(Kind.MISSING, words.say(key, arguments), address);
    }
}
