package vn.kiphan.representation;

import java.util.ArrayList;
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
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.HomeNote;

/** On the unit's home: what to look at of the organisations for which a report under way speaks. */
@Component
@Order(12)
class SpokenOnHome implements HomeNote {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    SpokenOnHome(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public Map<AssignmentId, List<Note>> notes(Collection<AssignmentView> assignments) {
        List<UUID> owed = assignments.stream()
                .filter(AssignmentView::editable)
                .map(assignment -> assignment.id().value())
                .toList();
        Map<AssignmentId, List<Note>> notes = new HashMap<>();
        if (owed.isEmpty()) {
            return notes;
        }
        jdbc.sql("""
                select r.id, r.assignment_id,
                       count(*) filter (where a.state in ('SUBMITTED', 'ACCEPTED') and not (c.included and accepted.some)) as twice,
                       count(*) filter (where c.included and not accepted.some) as awaited
                from coverage_report r
                join campaign_assignment own on own.id = r.assignment_id
                join representation_unit c on c.report_id = r.id
                left join campaign_assignment a on a.terms_id = own.terms_id and a.unit_id = c.unit_id and a.ended_at is null
                cross join lateral (select exists (
                    select from review_verdict v where v.assignment_id = a.id and v.outcome = 'ACCEPTED') as some) accepted
                where r.assignment_id in (:owed)
                group by r.id, r.assignment_id
                """).param("owed", owed).query(row -> {
            List<Note> said = new ArrayList<>();
            String place = "/reports/" + row.getObject("id", UUID.class) + "#speaksFor";
            add(said, Kind.MISSING, "representation.home.twice", row.getInt("twice"), place);
            add(said, Kind.WAITING, "representation.home.awaited", row.getInt("awaited"), place);
            notes.put(new AssignmentId(row.getObject("assignment_id", UUID.class)), said);
        });
        return notes;
    }

    private void add(List<Note> notes, Kind kind, String key, int units, String place) {
        if (units > 0) {
            notes.add(new Note(
                    kind, messages.getMessage(key, new Object[] {units}, LocaleContextHolder.getLocale()), place));
        }
    }
}
