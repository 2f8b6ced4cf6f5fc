package vn.kiphan.filing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.HomeNote;
import vn.kiphan.shared.Days;

/** On the unit's home: that a report waits for the lead, or what the lead wants mended. */
@Component
@Order(5)
class LeadOnHome implements HomeNote {

    private static final int BEGINNING = 140;

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Days days;

    LeadOnHome(JdbcClient jdbc, MessageSource messages, Days days) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.days = days;
    }

    @Override
    public Map<AssignmentId, List<Note>> notes(Collection<AssignmentView> assignments) {
        Map<UUID, AssignmentView> owed = assignments.stream()
                .filter(AssignmentView::unitsTurn)
                .filter(assignment -> assignment.moving() != AssignmentState.NOT_OPENED)
                .collect(Collectors.toMap(assignment -> assignment.id().value(), assignment -> assignment));
        Map<AssignmentId, List<Note>> notes = new HashMap<>();
        if (owed.isEmpty()) {
            return notes;
        }
        jdbc.sql("""
                select r.id, r.assignment_id, l.step, l.words, l.at, l.by_name
                from coverage_report r
                join lateral (select * from filing_lead_step where report_id = r.id order by at desc, id desc limit 1) l on true
                where r.assignment_id in (:owed)
                  and not exists (select from coverage_submission s where s.report_id = r.id and s.submitted_at > l.at)
                """).param("owed", owed.keySet()).query(row -> {
            AssignmentView assignment = Objects.requireNonNull(owed.get(row.getObject("assignment_id", UUID.class)));
            LeadStep step = new LeadStep(
                    LeadStep.Kind.valueOf(row.getString("step")),
                    row.getString("words"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_name"));
            note(assignment.moving() == AssignmentState.WITH_LEAD, step, "/reports/" + row.getObject("id", UUID.class))
                    .ifPresent(note -> notes.put(assignment.id(), List.of(note)));
        });
        return notes;
    }

    private Optional<Note> note(boolean withLead, LeadStep step, String report) {
        if (withLead && step.kind() == LeadStep.Kind.SENT) {
            return Optional.of(new Note(
                    Kind.WAITING, say("filing.home.sent", step.by(), days.moment(step.at())), report + "/submission"));
        }
        return withLead || step.kind() != LeadStep.Kind.GIVEN_BACK
                ? Optional.empty()
                : Optional.of(new Note(
                        Kind.MISSING, say("filing.home.given-back", step.by(), beginning(step.words())), report));
    }

    /** The first words; the whole of it stands on the report's page. */
    private static String beginning(String words) {
        String line = words.replace('\n', ' ');
        if (line.length() <= BEGINNING) {
            return line;
        }
        int end = line.lastIndexOf(' ', BEGINNING);
        return line.substring(0, end > BEGINNING / 2 ? end : BEGINNING) + "…";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
