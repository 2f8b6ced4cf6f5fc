package vn.kiphan.submission;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.report.ReportParts;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Vietnam;

/**
 * Copies a draft into a snapshot. The entries are read once and never leave the database: one statement copies them, writes the text of the
 * submission and takes its hash, so that rows, text and hash speak of the same moment.
 */
@Component
class SnapshotCopy {

    /** The entries of the report {@code r}. */
    static final String ENTRIES =
            "coverage_report_entry re join coverage_entry e on e.id = re.entry_id where re.report_id = r.id";

    /** A number that is another when entries have come, gone or changed. */
    static final String ENTRIES_MARK =
            "(select coalesce(sum(hashtextextended(e.id::text || extract(epoch from e.changed_at), 0)), 0)::text from %s)";

    /**
     * An entry in the text. Strings concatenated with null are null, and null is left out. Codes and identifiers need no escaping; a time
     * has seconds only where there are some.
     */
    private static final String LINE = """
            concat_ws(', ', '    { "id" : "' || id || '"', '"position" : ' || position, '"kind" : "' || kind_code || '"',
                '"channel" : "' || channel_code || '"', '"title" : ' || to_json(title), '"outlet" : ' || to_json(nullif(outlet, '')),
                '"link" : ' || to_json(nullif(link_pasted, '')), '"canonicalLink" : ' || to_json(nullif(link_canonical, '')),
                '"publishedOn" : ' || to_json(published_on), '"language" : "' || language || '"',
                '"airings" : ' || airings, '"minutesPerAiring" : ' || minutes_per_airing, '"places" : ' || places,
                '"pieces" : ' || pieces, '"sessions" : ' || sessions, '"attendance" : ' || attendance, '"views" : ' || views,
                '"hotlineMentions" : ' || hotline_mentions, '"publishedTime" : "' || regexp_replace(published_time::text, ':00$', '') || '"',
                '"byline" : ' || to_json(nullif(byline, '')), '"relayOf" : ' || to_json(nullif(relay_of, '')),
                '"viewsReadOn" : ' || to_json(views_read_on), '"tags" : ' || to_json(nullif(tags, '')), '"note" : ' || to_json(nullif(note, '')),
                case when outside_window then '"outsideWindow" : true' end,
                case when tasks <> '{}' then '"tasks" : ' || array_to_json(tasks) end) || ' }'""";

    /** An entry may serve tasks of several directives: the snapshot keeps those of the directive that it reports on. */
    private static final String COPY = """
            with entry as materialized (
                select e.*, row_number() over (order by e.published_on, e.id) as position,
                       coalesce(e.published_on < cast(:windowFrom as date), false)
                           or coalesce(e.published_on > cast(:windowTo as date), false) as outside_window,
                       array(select t.task_id from coverage_entry_task t where t.entry_id = e.id
                             and t.task_id in (select d.id from directive_task d where d.directive_id = :directive)
                             order by t.task_id) as tasks
                from coverage_report_entry re join coverage_entry e on e.id = re.entry_id
                where re.report_id = :report
            ), copied as (
                insert into coverage_submission_entry (submission_id, entry_id, position, kind_code, channel_code, title, outlet,
                    link_pasted, link_canonical, published_on, language, airings, minutes_per_airing, places, pieces, sessions,
                    attendance, views, note, hotline_mentions, published_time, byline, relay_of, views_read_on, tags, outside_window, tasks)
                select :id, id, position, kind_code, channel_code, title, outlet,
                    link_pasted, link_canonical, published_on, language, airings, minutes_per_airing, places, pieces, sessions,
                    attendance, views, note, hotline_mentions, published_time, byline, relay_of, views_read_on, tags, outside_window, tasks
                from entry
            )%s, drawn as (
                select nextval('coverage_receipt_number')::text as digits
            ), receipt as (
                select 'BN-' || :year || '-' || lpad(digits, greatest(6, length(digits)), '0') as number from drawn
            ), told as materialized (
                select number, e'{\\n  "receiptNumber" : "' || number || e'",\\n' || :lines || e',\\n  "entries" : ['
                       || coalesce(e'\\n' || (select string_agg(%s, e',\\n' order by position) from entry) || e'\\n  ', ' ') || e']\\n}\\n'
                       as content
                from receipt
            )
            insert into coverage_submission (id, report_id, assignment_id, unit_id, directive_id, ordinal, submission_key,
                receipt_number, submitted_at, submitted_by_id, submitted_by_name, due_at, figures_as_of, nil, nil_reason,
                content, sha256, kind)
            select :id, r.id, r.assignment_id, r.unit_id, r.directive_id, :ordinal, :key,
                t.number, :at, :byId, :byName, :dueAt, r.figures_as_of, r.nil, r.nil_reason,
                t.content, encode(sha256(convert_to(t.content, 'UTF8')), 'hex'), :kind
            from coverage_report r cross join told t where r.id = :report
            returning receipt_number, sha256, %s as entries_mark
            """;

    private final JdbcClient jdbc;
    private final String copy;

    SnapshotCopy(JdbcClient jdbc, ReportParts parts) {
        this.jdbc = jdbc;
        this.copy = COPY.formatted(ofParts(parts.copies()), LINE, ENTRIES_MARK.formatted("entry e"));
    }

    private static String ofParts(List<String> copies) {
        StringBuilder parts = new StringBuilder();
        for (String copied : copies) {
            parts.append(", part_")
                    .append(parts.length())
                    .append(" as (")
                    .append(copied)
                    .append(")");
        }
        return parts.toString();
    }

    /**
     * What the submission is known by. The receipt's number has the year and a number that is never given twice; one may be missing where a
     * submission was refused at the last moment. {@code entriesMark} is that of the entries that were copied.
     */
    record Sealed(String receiptNumber, String sha256, String entriesMark) {

        /** Is another when anything has changed that is filed of the report. */
        String mark(ReportToFile report) {
            return entriesMark + report.mark();
        }
    }

    Sealed of(ReportToFile report, SubmissionId id, UUID key, Instant at, Author by, SnapshotContent content) {
        ReportFrame frame = report.frame();
        Sealed sealed = jdbc.sql(copy)
                .param("id", id.value())
                .param("report", frame.report())
                .param("directive", frame.assignment().directive().value())
                .param("windowFrom", frame.askedFor().windowFrom())
                .param("windowTo", frame.askedFor().windowTo())
                .param("year", String.valueOf(Vietnam.day(at).getYear()))
                .param("lines", content.lines())
                .param("ordinal", report.ordinal())
                .param("key", key)
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("dueAt", Timestamp.from(frame.assignment().dueAt()))
                .param("kind", frame.assignment().supplement() == null ? "REPORT" : SnapshotContent.SUPPLEMENT)
                .query((row, number) -> new Sealed(
                        row.getString("receipt_number"), row.getString("sha256"), row.getString("entries_mark")))
                .single();
        if (!report.evidence().isEmpty()) {
            copyEvidence(frame.report(), id);
        }
        return sealed;
    }

    /** A file may prove an entry that the report has let go; then it proves the report. */
    private void copyEvidence(UUID report, SubmissionId id) {
        jdbc.sql("""
                insert into coverage_submission_evidence (submission_id, file_id, entry_id, name, sha256)
                select :id, v.file_id, re.entry_id, f.name, f.sha256
                from coverage_evidence v
                join document_file f on f.id = v.file_id
                left join coverage_report_entry re on re.report_id = v.report_id and re.entry_id = v.entry_id
                where v.report_id = :report
                """).param("id", id.value()).param("report", report).update();
    }
}
