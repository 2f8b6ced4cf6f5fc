package vn.kiphan.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveView.PeriodView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.directivetext.ReportingCycle;
import vn.kiphan.shared.Vietnam;

/** A periodic duty in one sentence, as long as all its reports follow the rule; in words that the reader of letters understands again. */
final class PeriodWords {

    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
    private static final List<String> MONTHS_OF_QUARTER =
            List.of("tháng đầu quý", "tháng thứ hai của quý", "tháng cuối quý");
    private static final int HALF_YEAR = 6;

    private final PeriodView period;
    private final ReportingCycle cycle;
    private final List<TermsView> reports;

    PeriodWords(PeriodView period, List<TermsView> reports) {
        this.period = period;
        this.cycle = ReportingCycle.valueOf(period.cycle());
        this.reports = reports;
    }

    /** Whether the rule says the day and the hour of each of its reports, so that no list is needed. */
    boolean regular() {
        LocalTime hour = hour(reports.getFirst());
        return reports.stream()
                .allMatch(its -> !its.alone()
                        && Objects.equals(hour(its), hour)
                        && (cycle.daily() || day(its).equals(cycle.due(day(its), period.day(), period.month()))));
    }

    /** “định kỳ hằng tuần, trước 16 giờ 00 thứ Sáu, từ ngày 01/9/2023 đến ngày 30/11/2023”. */
    String sentence() {
        return "định kỳ " + returns() + span();
    }

    private String returns() {
        String before = before(hour(reports.getFirst()));
        return switch (cycle) {
            case DAY -> "hằng ngày" + daily(before);
            case WORKDAY -> "hằng ngày làm việc" + daily(before);
            case WEEK -> "hằng tuần, " + before + WEEKDAYS.get(period.day() - 1);
            case MONTH -> "hằng tháng, " + before + "ngày " + day();
            case QUARTER -> "hằng quý, " + before + "ngày " + day() + " " + MONTHS_OF_QUARTER.get(period.month() - 1);
            case HALF_YEAR ->
                "6 tháng một lần, " + before + "ngày " + day() + " tháng " + period.month() + " và ngày " + day()
                        + " tháng " + (period.month() + HALF_YEAR) + " hằng năm";
            case YEAR -> "hằng năm, " + before + "ngày " + day() + " tháng " + period.month();
        };
    }

    private String daily(String before) {
        return hour(reports.getFirst()) == null ? "" : ", " + before.stripTrailing();
    }

    private static String before(@Nullable LocalTime hour) {
        return hour == null ? "chậm nhất " : "trước " + OfficialWording.hour(hour) + " ";
    }

    /** Days below ten have a zero before them (Decree 30/2020/ND-CP, appendix I, part II, 4). */
    private String day() {
        return "%02d".formatted(period.day());
    }

    private String span() {
        LocalDate first = period.first();
        LocalDate last = period.last();
        return first == null || last == null
                ? ""
                : ", từ ngày " + OfficialWording.day(first) + " đến ngày " + OfficialWording.day(last);
    }

    private static LocalDate day(TermsView its) {
        return Vietnam.day(due(its));
    }

    private static @Nullable LocalTime hour(TermsView its) {
        return ReportDeadline.of(due(its), true).hour();
    }

    private static Instant due(TermsView its) {
        return Objects.requireNonNull(its.dueAt());
    }
}
