package vn.kiphan.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiphan.KipHanTest;
import vn.kiphan.shared.DateRange;

/** A periodic duty spread into its reports, with the windows of article 12 of Decree 09/2019/ND-CP. */
@KipHanTest
class PeriodicTermsTest {

    @Autowired
    PeriodicTerms periodic;

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private List<ReportingTerms> of(ReportingCycle cycle, int day, LocalDate from, LocalDate until) {
        return periodic.of(new PeriodicTerms.Rule(cycle, day, new DateRange(from, until), "định kỳ"));
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
    void before_the_decree_there_is_no_window_and_a_long_rule_is_cut() {
        assertThat(of(ReportingCycle.MONTH, 20, day(2018, 5, 1), day(2018, 5, 31)))
                .singleElement()
                .extracting(ReportingTerms::windowFrom, ReportingTerms::windowTo)
                .containsExactly(null, null);
        assertThat(of(ReportingCycle.WEEK, 1, day(2023, 1, 1), day(2033, 1, 1))).hasSize(PeriodicTerms.MOST);
    }
}
