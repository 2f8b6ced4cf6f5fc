package vn.kiphan.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.figure.FigureOrigins.Origin;
import vn.kiphan.indicator.Counted;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Days;

/** The entries of a submission from which a filed figure follows: counted as when it was filed, over the entries as they were then. */
@Component
class FiledOrigins {

    private final JdbcClient jdbc;
    private final FigureWords words;
    private final Days days;

    FiledOrigins(JdbcClient jdbc, FigureWords words, Days days) {
        this.jdbc = jdbc;
        this.words = words;
        this.days = days;
    }

    /** For whoever may see the submission. */
    List<Origin> of(SubmissionId submission, FiledFigure figure) {
        return jdbc.sql("select e.entry_id, e.published_on, e.title, e.language, v.counts, v.decimals, amount.its"
                        + " from figure_filed f join indicator_version v on v.id = f.indicator_id and v.counts is not null"
                        + " join coverage_submission_entry e on e.submission_id = f.submission_id and "
                        + FigureStore.COUNTS
                        + " cross join lateral (select " + FigureStore.AMOUNT + " as its) amount"
                        + " where f.submission_id = :submission and f.indicator_key = :key"
                        + " order by e.published_on, e.entry_id")
                .param("submission", submission.value())
                .param("key", figure.key())
                .query((row, number) -> origin(row, figure))
                .list();
    }

    private Origin origin(ResultSet row, FiledFigure figure) throws SQLException {
        BigDecimal its = FigureStore.number(row, "its");
        boolean hours = FigureStore.inHoursOfMinutes(Counted.valueOf(row.getString("counts")), figure.measure());
        BigDecimal amount = its != null && hours ? Amount.hours(its, row.getInt("decimals")) : its;
        return new Origin(
                "entry-" + row.getObject("entry_id", UUID.class),
                days.day(row.getObject("published_on", LocalDate.class)),
                row.getString("title"),
                words.language(Field.valueOf(row.getString("language"))),
                amount == null
                        ? words.say("figure.origin.missing")
                        : words.value(Standing.NUMBER, amount, figure.measure()),
                amount == null);
    }
}
