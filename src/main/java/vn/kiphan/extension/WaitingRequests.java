package vn.kiphan.extension;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.OwedNote;
import vn.kiphan.shared.Days;

/** On the unit's home: that its request for more time waits for a decision. */
@Component
class WaitingRequests implements OwedNote {

    private final JdbcClient jdbc;

    private final MessageSource messages;
    private final Days days;

    WaitingRequests(JdbcClient jdbc, MessageSource messages, Days days) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.days = days;
    }

    @Override
    public Map<AssignmentId, List<Note>> ofOwed(List<UUID> owed) {
        Map<AssignmentId, List<Note>> notes = new HashMap<>();
        jdbc.sql(
                        "select assignment_id, asked_until from extension_request where state = 'OPEN' and assignment_id in (:ids)")
                .param("ids", owed)
                .query(row -> {
                    UUID id = row.getObject("assignment_id", UUID.class);
                    notes.put(
                            new AssignmentId(id),
                            List.of(new Note(
                                    Kind.WAITING,
                                    messages.getMessage(
                                            "extension.waits",
                                            new Object[] {
                                                days.moment(row.getTimestamp("asked_until")
                                                        .toInstant())
                                            },
                                            LocaleContextHolder.getLocale()),
                                    "/assignments/" + id)));
                });
        return notes;
    }
}
