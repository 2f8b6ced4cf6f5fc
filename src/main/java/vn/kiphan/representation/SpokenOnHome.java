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

/** On the unit's home: what to look at of the organisations for which a report under way speaks, and who has spoken for the unit itself. */
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
        if (!assignments.isEmpty()) {
            spokenFor(assignments, notes);
        }
        if (!owed.isEmpty()) {
            speaking(owed, notes);
        }
        return notes;
    }

    private void speaking(List<UUID> owed, Map<AssignmentId, List<Note>> notes) {
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
            List<Note> said = notes.computeIfAbsent(
                    new AssignmentId(row.getObject("assignment_id", UUID.class)), none -> new ArrayList<>());
            String place = "/reports/" + row.getObject("id", UUID.class) + "#speaksFor";
            add(said, Kind.MISSING, "representation.home.twice", row.getInt("twice"), place);
            add(said, Kind.WAITING, "representation.home.awaited", row.getInt("awaited"), place);
        });
    }

    /** Another unit has reported for this one, whether it was asked itself or not. */
    private void spokenFor(Collection<AssignmentView> assignments, Map<AssignmentId, List<Note>> notes) {
        jdbc.sql("""
                select a.id, c.submission_id, s.receipt_number,
                       (select p.name from unit_profile p
                        where p.unit_id = s.unit_id and p.valid_from <= (s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date
                        order by p.valid_from desc limit 1) as speaker
                from campaign_assignment a
                join representation_current c on c.unit_id = a.unit_id and c.terms_id = a.terms_id
                join coverage_submission s on s.id = c.submission_id
                where a.id in (:assignments) and a.ended_at is null
                order by s.submitted_at
                """)
                .param(
                        "assignments",
                        assignments.stream()
                                .map(assignment -> assignment.id().value())
                                .toList())
                .query(row -> {
                    notes.computeIfAbsent(new AssignmentId(row.getObject("id", UUID.class)), none -> new ArrayList<>())
                            .add(new Note(
                                    Kind.DOCUMENT,
                                    say(
                                            "representation.home.spoken",
                                            row.getString("speaker"),
                                            row.getString("receipt_number")),
                                    "/spoken-for/" + row.getObject("submission_id", UUID.class)));
                });
    }

    private void add(List<Note> notes, Kind kind, String key, int units, String place) {
        if (units > 0) {
            notes.add(new Note(kind, say(key, units), place));
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
