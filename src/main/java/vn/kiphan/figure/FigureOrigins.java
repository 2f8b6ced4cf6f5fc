package vn.kiphan.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.AskedIndicators.Asked;
import vn.kiphan.shared.Days;

/** The entries of a report from which an indicator follows, each with what it gives. */
@Component
class FigureOrigins {

    private final JdbcClient jdbc;
    private final FigureWords words;
    private final Days days;

    FigureOrigins(JdbcClient jdbc, FigureWords words, Days days) {
        this.jdbc = jdbc;
        this.words = words;
        this.days = days;
    }

    /**
     * One of them.
     *
     * @param anchor where it stands on the report's page
     * @param amount "30 phút"; in words where it does not say
     */
    public record Origin(String anchor, String day, String title, String language, String amount, boolean missing) {}

    List<Origin> of(UUID report, Asked asked) {
        if (asked.counting() == null) {
            return List.of();
        }
        return jdbc.sql("select e.id, e.published_on, e.title, e.language, amount.its"
                        + " from coverage_report_entry re join coverage_entry e on e.id = re.entry_id"
                        + " join indicator_version v on v.id = :indicator and " + FigureStore.COUNTS
                        + " cross join lateral (select " + FigureStore.AMOUNT + " as its) amount"
                        + " where re.report_id = :report order by e.published_on, e.id")
                .param("indicator", Objects.requireNonNull(asked.id()))
                .param("report", report)
                .query((row, number) -> origin(row, asked))
                .list();
    }

    private Origin origin(ResultSet row, Asked asked) throws SQLException {
        BigDecimal its = FigureStore.number(row, "its");
        BigDecimal amount =
                its != null && FigureStore.inHoursOfMinutes(asked) ? Amount.hours(its, asked.decimals()) : its;
        return new Origin(
                "entry-" + row.getObject("id", UUID.class),
                days.day(row.getObject("published_on", LocalDate.class)),
                row.getString("title"),
                words.language(Field.valueOf(row.getString("language"))),
                amount == null
                        ? words.say("figure.origin.missing")
                        : words.value(Standing.NUMBER, amount, asked.measure()),
                amount == null);
    }
}
