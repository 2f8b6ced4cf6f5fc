package vn.kiphan.unfinished;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.OwedNote;

/** On the unit's home: that a report has entries which somebody began and nobody saved, so that they are not thought reported. */
@Component
@Order(11)
class UnfinishedOnHome implements OwedNote {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    UnfinishedOnHome(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public Map<AssignmentId, List<Note>> ofOwed(List<UUID> owed) {
        Map<AssignmentId, List<Note>> notes = new HashMap<>();
        jdbc.sql("""
                select r.id, r.assignment_id, count(*) as unfinished
                from coverage_report r
                join campaign_assignment a on a.id = r.assignment_id
                join unfinished_entry u on u.unit_id = a.unit_id and u.dropped_at is null
                left join coverage_entry e on e.id = u.entry_id
                where r.assignment_id in (:owed)
                  and case when u.existing then e.id is not null and exists (
                               select from coverage_report_entry re where re.report_id = r.id and re.entry_id = u.entry_id)
                           else e.id is null and u.report_id = r.id end
                group by r.id, r.assignment_id
                """).param("owed", owed).query(row -> {
            notes.put(
                    new AssignmentId(row.getObject("assignment_id", UUID.class)),
                    List.of(note(row.getObject("id", UUID.class), row.getInt("unfinished"))));
        });
        return notes;
    }

    private Note note(UUID report, int unfinished) {
        return new Note(
                Kind.MISSING,
                messages.getMessage("unfinished.home", new Object[] {unfinished}, LocaleContextHolder.getLocale()),
                "/reports/" + report + "#unfinished");
    }
}
