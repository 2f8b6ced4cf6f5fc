package vn.kiphan.narrative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.OwedNote;

/** On the unit's home: that a report under way says nothing in words yet. */
@Component
@Order(13)
class NarrativeOnHome implements OwedNote {

    private final JdbcClient jdbc;
    private final NarrativeWords words;

    NarrativeOnHome(JdbcClient jdbc, NarrativeWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Map<AssignmentId, List<Note>> ofOwed(List<UUID> owed) {
        Map<AssignmentId, List<Note>> notes = new HashMap<>();
        jdbc.sql("""
                select r.id, r.assignment_id from coverage_report r
                where r.assignment_id in (:owed) and not r.nil
                  and not exists (select from narrative_text t where t.report_id = r.id and t.text <> '')
                """).param("owed", owed).query(row -> {
            notes.put(
                    new AssignmentId(row.getObject("assignment_id", UUID.class)),
                    List.of(new Note(
                            Kind.MISSING,
                            words.say("narrative.home.empty"),
                            "/reports/" + row.getObject("id", UUID.class) + "#narrative")));
        });
        return notes;
    }
}
