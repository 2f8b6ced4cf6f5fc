package vn.kiphan.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.DateRange;
import vn.kiphan.shared.Ids;

/**
 * Turns a periodic duty into the reports that it means, one set of terms each, so that the officer sees every deadline before issue and
 * may change one alone.
 */
@Component
class PeriodicTerms {

    /** Enough for a year of weeks. */
    static final int MOST = 53;

    /**
     * A periodic duty.
     *
     * @param day of the week, Monday being 1, or of the period's last month
     * @param days between which the deadlines fall
     */
    record Rule(ReportingCycle cycle, int day, DateRange days, String phrase) {}

    private record CutOff(LocalDate from, LocalDate to, int toDay) {}

    private final JdbcClient jdbc;

    PeriodicTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reports of the rule, the earliest first, at most {@link #MOST}, with the data windows that the law sets on each day. */
    List<ReportingTerms> of(Rule rule) {
        List<CutOff> cutOffs = cutOffs(rule.cycle());
        List<ReportingTerms> terms = new ArrayList<>();
        LocalDate due = rule.cycle().due(rule.days().from(), rule.day());
        while (!due.isAfter(rule.days().to()) && terms.size() < MOST) {
            if (!due.isBefore(rule.days().from())) {
                terms.add(terms(rule, due, cutOffs));
            }
            due = rule.cycle().due(rule.cycle().next(due), rule.day());
        }
        return terms;
    }

    private static ReportingTerms terms(Rule rule, LocalDate due, List<CutOff> cutOffs) {
        DateRange window = cutOffs.stream()
                .filter(known -> !due.isBefore(known.from) && due.isBefore(known.to))
                .findFirst()
                .map(known -> rule.cycle().window(due, known.toDay))
                .orElse(null);
        return new ReportingTerms(
                Ids.next(),
                rule.cycle().label(due),
                rule.phrase(),
                true,
                new ReportDeadline(due, null, true).instant(),
                null,
                "",
                window == null ? null : window.from(),
                window == null ? null : window.to(),
                "",
                "");
    }

    private List<CutOff> cutOffs(ReportingCycle cycle) {
        return jdbc.sql("""
                select valid_from, coalesce(valid_to, date '9999-12-31') as valid_to, to_day
                from directive_cut_off where cycle = :cycle order by valid_from
                """)
                .param("cycle", cycle.name())
                .query((row, number) -> new CutOff(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getInt("to_day")))
                .list();
    }
}
