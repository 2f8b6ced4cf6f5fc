package vn.kiphan.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.report.SubmissionId;

/** Files grids, and reads what was filed. */
@Component
class FiledFigures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    FiledFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rows in one statement. */
    void file(SubmissionId submission, List<FiledFigure> figures) {
        jdbc.sql("""
                insert into figure_filed (submission_id, position, indicator_key, indicator_id, code, heading, name, measure, sum_rule,
                    by_language, standing, source, amount, vietnamese, mnong, ede, hmong, other, counted, counted_entries,
                    cumulative_standing, cumulative, reason, note, window_from, window_to)
                select :submission, f.position, f.indicator_key, f.indicator_id, f.code, f.heading, f.name, f.measure, f.sum_rule,
                    f.by_language, f.standing, f.source, f.amount, f.vietnamese, f.mnong, f.ede, f.hmong, f.other, f.counted,
                    f.counted_entries, f.cumulative_standing, f.cumulative, f.reason, f.note, f.window_from, f.window_to
                from jsonb_populate_recordset(null::figure_filed, cast(:rows as jsonb)) f
                """)
                .param("submission", submission.value())
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                figures.stream().map(FiledFigure::row).toList()))
                .update();
    }

    /** What was filed with these submissions, each in the order of its grid. */
    Map<UUID, List<FiledFigure>> of(List<SubmissionId> submissions) {
        Map<UUID, List<FiledFigure>> filed = new HashMap<>();
        jdbc.sql(
                        "select f.*, s.nil from figure_filed f join coverage_submission s on s.id = f.submission_id where f.submission_id in (:submissions) order by f.position")
                .param(
                        "submissions",
                        submissions.stream().map(SubmissionId::value).toList())
                .query(row -> {
                    filed.computeIfAbsent(row.getObject("submission_id", UUID.class), id -> new ArrayList<>())
                            .add(figure(row));
                });
        return filed;
    }

    private static FiledFigure figure(ResultSet row) throws SQLException {
        Map<Field, BigDecimal> languages = new EnumMap<>(Field.class);
        for (Field language : Field.LANGUAGES) {
            BigDecimal part = FigureStore.number(row, language.name().toLowerCase(Locale.ROOT));
            if (part != null) {
                languages.put(language, part);
            }
        }
        return new FiledFigure(
                row.getInt("position"),
                row.getObject("indicator_key", UUID.class),
                row.getObject("indicator_id", UUID.class),
                row.getString("code"),
                row.getString("heading"),
                row.getString("name"),
                row.getString("measure"),
                row.getString("sum_rule"),
                row.getBoolean("by_language"),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("nil"),
                row.getString("source"),
                FigureStore.number(row, "amount"),
                languages,
                FigureStore.number(row, "counted"),
                row.getInt("counted_entries"),
                row.getString("cumulative_standing"),
                FigureStore.number(row, "cumulative"),
                row.getString("reason"),
                row.getString("note"),
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_to", LocalDate.class));
    }
}
