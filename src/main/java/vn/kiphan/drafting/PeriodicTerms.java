package vn.kiphan.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.Occurrence;
import vn.kiphan.directivetext.PeriodicRule;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.directivetext.ReportingCycle;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.shared.DateRange;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.workday.WorkCalendar;
import vn.kiphan.workday.WorkingDays;

/** Lets the reports of periodic duties follow their rules, so that the officer sees every deadline before issue. */
@Component
class PeriodicTerms {

    /** Up to which day the figures of a period go, as the law has it between two days. */
    private record CutOff(ReportingCycle cycle, LocalDate from, LocalDate to, int toDay) {}

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    PeriodicTerms(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    /**
     * The text with the reports that its rules mean, after the single ones.
     *
     * @param typed its terms are the single reports, and those of a rule that were changed alone
     * @param before the reports as they stood: one of the same rule and day keeps its id
     */
    DraftText spread(DraftText typed, List<ReportingTerms> before) {
        if (typed.periods().isEmpty()) {
            return typed.reporting(single(typed.terms()));
        }
        List<CutOff> cutOffs = cutOffs();
        WorkCalendar calendar = workingDays.calendar();
        List<ReportingTerms> single = single(typed.terms());
        List<ReportingTerms> changed = typed.terms().stream()
                .filter(its -> its.occurrence() != null && its.occurrence().alone())
                .toList();
        List<ReportingTerms> all = new ArrayList<>(single);
        for (PeriodicRule rule : typed.periods()) {
            for (LocalDate on : rule.days(PeriodicRule.MOST, calendar::isWorkingDay)) {
                ReportingTerms alone = of(rule, on, changed);
                ReportingTerms known = of(rule, on, before);
                UUID id = known == null ? Ids.next() : known.id();
                LocalDate about = about(rule, on, calendar);
                ReportingTerms its = alone == null ? terms(rule, on, about, id, cutOffs) : alone.withId(id);
                all.add(single.isEmpty() ? its : its.reportedAtLeastLike(single.getFirst()));
            }
        }
        return typed.reporting(all);
    }

    private static LocalDate about(PeriodicRule rule, LocalDate on, WorkCalendar calendar) {
        if (!rule.aboutThePeriodBefore()) {
            return on;
        }
        return rule.cycle() == ReportingCycle.WORKDAY
                ? calendar.minus(on, 1)
                : rule.cycle().inThePeriodBefore(on);
    }

    private static List<ReportingTerms> single(List<ReportingTerms> terms) {
        return terms.stream()
                .filter(its -> its.occurrence() == null && !its.isBlank())
                .toList();
    }

    private static @Nullable ReportingTerms of(PeriodicRule rule, LocalDate on, List<ReportingTerms> terms) {
        return terms.stream()
                .filter(its -> its.occurrence() != null
                        && its.occurrence().of(rule)
                        && its.occurrence().periodOn().equals(on))
                .findFirst()
                .orElse(null);
    }

    private static ReportingTerms terms(
            PeriodicRule rule, LocalDate on, LocalDate inPeriod, UUID id, List<CutOff> cutOffs) {
        DateRange window = window(rule, on, inPeriod, cutOffs);
        Instant due = new ReportDeadline(on, rule.dueHour(), true).instant();
        return new ReportingTerms(
                id,
                rule.cycle().label(inPeriod, on),
                rule.phrase(),
                true,
                due,
                closing(rule, on),
                "",
                window == null ? null : window.from(),
                window == null ? null : window.to(),
                rule.outline(),
                rule.destinations(),
                new Occurrence(rule.id(), on, false));
    }

    static @Nullable Instant closing(PeriodicRule rule, LocalDate on) {
        return rule.closesAfter() == null ? null : Vietnam.endOf(on.plusDays(rule.closesAfter()));
    }

    private static @Nullable DateRange window(
            PeriodicRule rule, LocalDate on, LocalDate inPeriod, List<CutOff> cutOffs) {
        return switch (rule.dataWindow()) {
            case NONE -> null;
            case CURRENT, PREVIOUS -> rule.cycle().calendarPeriod(inPeriod);
            case LAW ->
                cutOffs.stream()
                        .filter(known ->
                                known.cycle == rule.cycle() && !on.isBefore(known.from) && on.isBefore(known.to))
                        .findFirst()
                        .map(known -> rule.cycle().window(inPeriod, known.toDay))
                        .orElse(null);
        };
    }

    private List<CutOff> cutOffs() {
        return jdbc.sql("""
                select cycle, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to, to_day
                from directive_cut_off order by cycle, valid_from
                """)
                .query((row, number) -> new CutOff(
                        ReportingCycle.valueOf(row.getString("cycle")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getInt("to_day")))
                .list();
    }
}
