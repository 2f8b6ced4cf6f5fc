package vn.kiphan.review;

import java.util.Collection;
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
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.HomeNote;

/** Thanks on the unit's home for reports that were accepted, with the number of their items that count. */
@Component
@Order(20)
class ThanksOnHome implements HomeNote {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    ThanksOnHome(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public Map<AssignmentId, List<Note>> notes(Collection<AssignmentView> assignments) {
        List<UUID> accepted = assignments.stream()
                .filter(assignment -> assignment.state() == AssignmentState.ACCEPTED)
                .map(assignment -> assignment.id().value())
                .toList();
        Map<AssignmentId, List<Note>> notes = new HashMap<>();
        if (accepted.isEmpty()) {
            return notes;
        }
        jdbc.sql("""
                select distinct on (s.assignment_id) s.assignment_id,
                       (select count(*) from coverage_submission_entry e where e.submission_id = s.id) as entries
                from coverage_submission s join review_verdict v on v.submission_id = s.id and v.outcome = 'ACCEPTED'
                where s.assignment_id in (:accepted)
                order by s.assignment_id, s.ordinal desc
                """).param("accepted", accepted).query(row -> {
            int entries = row.getInt("entries");
            String sentence = messages.getMessage(
                    entries == 0 ? "review.home.thanks" : "review.home.thanks.entries",
                    new Object[] {entries},
                    LocaleContextHolder.getLocale());
            notes.put(
                    new AssignmentId(row.getObject("assignment_id", UUID.class)),
                    List.of(new Note(Kind.THANKS, sentence)));
        });
        return notes;
    }
}
