package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiphan.KipHanTest;
import vn.kiphan.directive.Samples;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.PeriodWindow;
import vn.kiphan.directivetext.PeriodicRule;
import vn.kiphan.directivetext.ReportingCycle;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.shared.Ids;

/** A periodic duty spread into its reports, with the windows of article 12 of Decree 09/2019/ND-CP. */
@KipHanTest
class PeriodicTermsTest {

    @Autowired
    PeriodicTerms periodic;

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private List<ReportingTerms> of(ReportingCycle cycle, int day, LocalDate from, LocalDate until) {
        return of(rule(cycle, day, 0, from, until, PeriodWindow.LAW));
    }

    private List<ReportingTerms> of(PeriodicRule rule) {
        return periodic.spread(text(List.of(), rule), List.of()).terms();
    }

    private static PeriodicRule rule(
            ReportingCycle cycle, int day, int month, LocalDate from, LocalDate until, PeriodWindow window) {
        return new PeriodicRule(
                Ids.next(), cycle, day, month, null, "định kỳ", from, until, window, 3, "I. Kết quả", "UBND tỉnh");
    }

    private static DraftText text(List<ReportingTerms> terms, PeriodicRule... rules) {
        DraftText text = Samples.text();
        return new DraftText(
                text.head(),
                text.lines(),
                text.bases(),
                text.tasks(),
                text.copies(),
                terms,
                List.of(rules),
                text.signature(),
                "");
    }

    @Test
    void the_third_quarter_is_15_june_to_14_september() {
        assertThat(of(ReportingCycle.QUARTER, 20, day(2023, 1, 1), day(2023, 12, 31)))
                .extracting(
                        ReportingTerms::label,
                        ReportingTerms::dayOfDeadline,
                        ReportingTerms::windowFrom,
                        ReportingTerms::windowTo)
                .containsExactly(
                        tuple("Quý I/2023", "20/03/2023", day(2022, 12, 15), day(2023, 3, 14)),
                        tuple("Quý II/2023", "20/06/2023", day(2023, 3, 15), day(2023, 6, 14)),
                        tuple("Quý III/2023", "20/09/2023", day(2023, 6, 15), day(2023, 9, 14)),
                        tuple("Quý IV/2023", "20/12/2023", day(2023, 9, 15), day(2023, 12, 14)));
    }

    @Test
    void a_month_without_that_day_is_due_on_its_last() {
        assertThat(of(ReportingCycle.MONTH, 31, day(2024, 1, 31), day(2024, 4, 29)))
                .extracting(
                        ReportingTerms::label,
                        ReportingTerms::dayOfDeadline,
                        ReportingTerms::windowFrom,
                        ReportingTerms::windowTo)
                .containsExactly(
                        tuple("Tháng 1/2024", "31/01/2024", day(2023, 12, 15), day(2024, 1, 14)),
                        tuple("Tháng 2/2024", "29/02/2024", day(2024, 1, 15), day(2024, 2, 14)),
                        tuple("Tháng 3/2024", "31/03/2024", day(2024, 2, 15), day(2024, 3, 14)));
    }

    @Test
    void halves_and_years_end_with_june_and_december() {
        assertThat(of(ReportingCycle.HALF_YEAR, 25, day(2023, 2, 1), day(2023, 12, 31)))
                .extracting(ReportingTerms::label, ReportingTerms::windowFrom, ReportingTerms::windowTo)
                .containsExactly(
                        tuple("6 tháng đầu năm 2023", day(2022, 12, 15), day(2023, 6, 14)),
                        tuple("6 tháng cuối năm 2023", day(2023, 6, 15), day(2023, 12, 14)));
        assertThat(of(ReportingCycle.YEAR, 20, day(2023, 2, 1), day(2024, 12, 19)))
                .extracting(ReportingTerms::label, ReportingTerms::windowFrom, ReportingTerms::windowTo)
                .containsExactly(tuple("Năm 2023", day(2022, 12, 15), day(2023, 12, 14)));
    }

    @Test
    void a_week_counts_from_thursday_to_wednesday() {
        assertThat(of(ReportingCycle.WEEK, 5, day(2023, 7, 18), day(2023, 7, 31)))
                .extracting(ReportingTerms::dayOfDeadline, ReportingTerms::windowFrom, ReportingTerms::windowTo)
                .containsExactly(
                        tuple("21/07/2023", day(2023, 7, 13), day(2023, 7, 19)),
                        tuple("28/07/2023", day(2023, 7, 20), day(2023, 7, 26)));
    }

    @Test
    void a_daily_report_falls_on_every_day_and_is_about_that_day_if_asked() {
        assertThat(of(rule(ReportingCycle.DAY, 0, 0, day(2023, 9, 29), day(2023, 10, 2), PeriodWindow.CURRENT)))
                .extracting(ReportingTerms::label, ReportingTerms::dayOfDeadline, ReportingTerms::windowFrom)
                .containsExactly(
                        tuple("Ngày 29/09/2023", "29/09/2023", day(2023, 9, 29)),
                        tuple("Ngày 30/09/2023", "30/09/2023", day(2023, 9, 30)),
                        tuple("Ngày 01/10/2023", "01/10/2023", day(2023, 10, 1)),
                        tuple("Ngày 02/10/2023", "02/10/2023", day(2023, 10, 2)));
        assertThat(of(ReportingCycle.DAY, 0, day(2023, 9, 1), day(2024, 9, 1)))
                .hasSize(PeriodicRule.MOST)
                .allSatisfy(its -> assertThat(its.windowFrom()).isNull());
    }

    @Test
    void a_report_of_working_days_leaves_out_weekends_and_holidays() {
        assertThat(of(ReportingCycle.WORKDAY, 0, day(2023, 9, 28), day(2023, 10, 3)))
                .extracting(ReportingTerms::dayOfDeadline)
                .containsExactly("28/09/2023", "29/09/2023", "02/10/2023", "03/10/2023");
        assertThat(of(ReportingCycle.WORKDAY, 0, day(2026, 12, 30), day(2027, 1, 5)))
                .extracting(ReportingTerms::dayOfDeadline)
                .containsExactly("30/12/2026", "31/12/2026", "04/01/2027", "05/01/2027");
        assertThat(of(rule(ReportingCycle.WORKDAY, 0, 0, day(2023, 10, 2), day(2023, 10, 2), PeriodWindow.PREVIOUS)))
                .extracting(ReportingTerms::windowFrom, ReportingTerms::windowTo)
                .containsExactly(tuple(day(2023, 9, 29), day(2023, 9, 29)));
    }

    @Test
    void a_saturday_that_is_worked_for_a_day_off_has_its_report_too() {
        assertThat(of(ReportingCycle.WORKDAY, 0, day(2024, 4, 26), day(2024, 5, 6)))
                .extracting(ReportingTerms::dayOfDeadline)
                .containsExactly("26/04/2024", "02/05/2024", "03/05/2024", "04/05/2024", "06/05/2024");
        assertThat(of(rule(ReportingCycle.WORKDAY, 0, 0, day(2024, 5, 2), day(2024, 5, 6), PeriodWindow.PREVIOUS)))
                .extracting(ReportingTerms::dayOfDeadline, ReportingTerms::windowFrom)
                .containsExactly(
                        tuple("02/05/2024", day(2024, 4, 26)),
                        tuple("03/05/2024", day(2024, 5, 2)),
                        tuple("04/05/2024", day(2024, 5, 3)),
                        tuple("06/05/2024", day(2024, 5, 4)));
        assertThat(of(ReportingCycle.WORKDAY, 0, day(2023, 9, 1), day(2024, 9, 1)))
                .hasSizeBetween(90, PeriodicRule.MOST);
        assertThat(of(rule(ReportingCycle.WORKDAY, 0, 0, day(2024, 5, 4), day(2024, 5, 4), PeriodWindow.PREVIOUS)))
                .extracting(ReportingTerms::label, ReportingTerms::dayOfDeadline, ReportingTerms::windowFrom)
                .containsExactly(tuple("Ngày 04/05/2024", "04/05/2024", day(2024, 5, 3)));
        assertThat(of(ReportingCycle.WORKDAY, 0, day(2024, 5, 4), day(2024, 5, 5)))
                .hasSize(1);
        assertThat(of(ReportingCycle.WORKDAY, 0, day(2024, 4, 29), day(2024, 5, 1)))
                .extracting(ReportingTerms::occurrence)
                .containsOnlyNulls();
    }

    @Test
    void before_the_decree_there_is_no_window_and_a_long_rule_is_cut() {
        assertThat(of(ReportingCycle.MONTH, 20, day(2018, 5, 1), day(2018, 5, 31)))
                .singleElement()
                .extracting(ReportingTerms::windowFrom, ReportingTerms::windowTo)
                .containsExactly(null, null);
        assertThat(of(ReportingCycle.WEEK, 1, day(2023, 1, 1), day(2033, 1, 1))).hasSize(PeriodicRule.MOST);
    }

    @Test
    void the_month_of_the_period_is_a_choice_and_its_first_month_is_about_the_period_before() {
        assertThat(of(rule(ReportingCycle.YEAR, 30, 11, day(2023, 1, 1), day(2024, 12, 31), PeriodWindow.CURRENT)))
                .extracting(
                        ReportingTerms::label,
                        ReportingTerms::dayOfDeadline,
                        ReportingTerms::windowFrom,
                        ReportingTerms::windowTo)
                .containsExactly(
                        tuple("Năm 2023", "30/11/2023", day(2023, 1, 1), day(2023, 12, 31)),
                        tuple("Năm 2024", "30/11/2024", day(2024, 1, 1), day(2024, 12, 31)));
        assertThat(of(rule(ReportingCycle.QUARTER, 10, 1, day(2023, 9, 1), day(2024, 1, 31), PeriodWindow.LAW)))
                .extracting(
                        ReportingTerms::label,
                        ReportingTerms::dayOfDeadline,
                        ReportingTerms::windowFrom,
                        ReportingTerms::windowTo)
                .containsExactly(
                        tuple("Quý III/2023", "10/10/2023", day(2023, 6, 15), day(2023, 9, 14)),
                        tuple("Quý IV/2023", "10/01/2024", day(2023, 9, 15), day(2023, 12, 14)));
        assertThat(of(rule(ReportingCycle.QUARTER, 31, 2, day(2024, 1, 1), day(2024, 3, 31), PeriodWindow.NONE)))
                .extracting(ReportingTerms::label, ReportingTerms::dayOfDeadline, ReportingTerms::windowTo)
                .containsExactly(tuple("Quý I/2024", "29/02/2024", null));
    }

    @Test
    void a_month_may_be_about_the_month_before_also_across_new_year() {
        assertThat(of(rule(ReportingCycle.MONTH, 5, 0, day(2024, 1, 1), day(2024, 3, 31), PeriodWindow.PREVIOUS)))
                .extracting(ReportingTerms::label, ReportingTerms::windowFrom, ReportingTerms::windowTo)
                .containsExactly(
                        tuple("Tháng 12/2023", day(2023, 12, 1), day(2023, 12, 31)),
                        tuple("Tháng 1/2024", day(2024, 1, 1), day(2024, 1, 31)),
                        tuple("Tháng 2/2024", day(2024, 2, 1), day(2024, 2, 29)));
        assertThat(of(rule(ReportingCycle.WEEK, 1, 0, day(2024, 1, 1), day(2024, 1, 7), PeriodWindow.PREVIOUS)))
                .extracting(ReportingTerms::windowFrom, ReportingTerms::windowTo)
                .containsExactly(tuple(day(2023, 12, 25), day(2023, 12, 31)));
    }

    @Test
    void reports_keep_their_ids_while_the_rule_changes_around_them_and_have_everything_else_of_it() {
        PeriodicRule rule = rule(ReportingCycle.MONTH, 25, 0, day(2023, 9, 1), day(2023, 11, 30), PeriodWindow.LAW);
        List<ReportingTerms> before = of(rule);
        PeriodicRule longer = new PeriodicRule(
                rule.id(),
                ReportingCycle.MONTH,
                25,
                0,
                LocalTime.of(17, 0),
                "định kỳ",
                day(2023, 10, 1),
                day(2023, 12, 31),
                PeriodWindow.LAW,
                null,
                "",
                "");

        List<ReportingTerms> after =
                periodic.spread(text(before, longer), before).terms();

        assertThat(before)
                .allSatisfy(its -> assertThat(its.destinations()).isEqualTo("UBND tỉnh"))
                .allSatisfy(its -> assertThat(its.closesAt())
                        .isEqualTo(its.dueAt() == null ? null : its.dueAt().plus(3, ChronoUnit.DAYS)));
        assertThat(after).extracting(ReportingTerms::dueAt).first().isEqualTo(Instant.parse("2023-10-25T10:00:00Z"));
        assertThat(after.stream().map(ReportingTerms::id).toList())
                .hasSize(3)
                .startsWith(before.get(1).id(), before.get(2).id());
    }

    @Test
    void a_report_that_was_changed_alone_stays_and_a_rule_without_its_days_has_none() {
        PeriodicRule rule = rule(ReportingCycle.MONTH, 25, 0, day(2023, 9, 1), day(2023, 10, 31), PeriodWindow.LAW);
        OccurrenceRow shown = OccurrenceRow.of(of(rule).getFirst());
        OccurrenceRow moved = new OccurrenceRow(
                shown.on(), shown.label(), shown.shown(), "", "26/09/2023", "", shown.windowFrom(), shown.windowTo());

        assertThat(shown.standsAlone()).isFalse();
        assertThat(moved.standsAlone()).isTrue();
        assertThat(periodic.spread(text(List.of(moved.terms(rule)), rule), List.of())
                        .terms())
                .extracting(ReportingTerms::dayOfDeadline)
                .containsExactly("26/09/2023", "25/10/2023");
        assertThat(of(Samples.monthly(null)))
                .as("nothing but the blank terms with which a draft begins")
                .singleElement()
                .matches(ReportingTerms::isBlank);
    }
}
