package vn.kiphan.narrative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** What others saved in a report since a page last asked: three statements, four when there is something new. */
@Component
@Transactional
class Changes {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Declared declared;
    private final Presence presence;
    private final Days days;
    private final Clock clock;

    Changes(JdbcClient jdbc, Texts texts, Declared declared, Presence presence, Days days, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.declared = declared;
        this.presence = presence;
        this.days = days;
        this.clock = clock;
    }

    /** A field that somebody saved. */
    record Field(String name, String seen, String text, String by, String at) {}

    /** The answer, as {@code src/docs/saving.md} describes it. */
    record News(String mark, List<Field> fields, List<Presence.Somebody> people, List<String> parts) {}

    private record Now(Mark mark, Declaration declaration, Instant changedAt, String changedBy) {}

    News since(UUID report, String typedMark, String field, SignedInPerson person) {
        Now now = row(report, person.reportingUnits());
        Instant moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
        presence.here(report, person, field.length() > 60 ? "" : field, moment);
        Mark seen = Mark.of(typedMark);
        List<Field> fields = new ArrayList<>();
        if (seen.texts().isBefore(now.mark.texts())) {
            texts.changedSince(report, seen.texts())
                    .forEach(told -> fields.add(new Field(
                            told.part(),
                            Long.toString(told.version()),
                            told.text(),
                            told.changedBy(),
                            days.hour(told.changedAt()))));
        }
        if (seen.version() != now.mark.version()) {
            for (String name : Declared.FIELDS) {
                String text = declared.text(now.declaration, name);
                fields.add(new Field(name, text, text, now.changedBy, days.hour(now.changedAt)));
            }
        }
        List<String> parts = new ArrayList<>();
        if (!seen.entries().isEmpty() && !seen.entries().equals(now.mark.entries())) {
            parts.add("entries");
            // what was typed of an entry stands apart until it is one
            parts.add("unfinished");
        }
        if (!seen.evidence().isEmpty() && !seen.evidence().equals(now.mark.evidence())) {
            parts.add("evidence");
        }
        return new News(now.mark.toString(), fields, presence.others(report, person, moment), parts);
    }

    private Now row(UUID report, Set<UnitId> units) {
        if (units.isEmpty()) {
            throw new NotFound();
        }
        return jdbc.sql("""
                select r.version, r.figures_as_of, r.nil, r.nil_reason, r.changed_at, r.changed_by_name,
                       coalesce((select max(t.changed_at) from narrative_text t where t.report_id = r.id), 'epoch') as texts,
                       (select count(*) || '-' || coalesce((extract(epoch from max(e.changed_at)) * 1000000)::bigint, 0)
                        from coverage_report_entry re join coverage_entry e on e.id = re.entry_id where re.report_id = r.id) as entries,
                       (select count(*) || '-' || coalesce((extract(epoch from max(v.added_at)) * 1000000)::bigint, 0)
                        from coverage_evidence v where v.report_id = r.id) as evidence
                from coverage_report r where r.id = :report and r.unit_id in (:units)
                """)
                .param("report", report)
                .param("units", Texts.values(units))
                .query((row, number) -> now(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Now now(ResultSet row) throws SQLException {
        Timestamp texts = row.getTimestamp("texts");
        return new Now(
                new Mark(
                        texts.toInstant(), row.getLong("version"), row.getString("entries"), row.getString("evidence")),
                new Declaration(
                        row.getObject("figures_as_of", LocalDate.class),
                        row.getBoolean("nil"),
                        row.getString("nil_reason")),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by_name"));
    }
}
