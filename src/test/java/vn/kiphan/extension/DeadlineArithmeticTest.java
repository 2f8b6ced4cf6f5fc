package vn.kiphan.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

/** Days and instants around midnight, ends of months and years, and Tết: always those of Vietnam, wherever the server stands. */
class DeadlineArithmeticTest {

    private final TimeZone here = TimeZone.getDefault();

    @AfterEach
    void backHome() {
        TimeZone.setDefault(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Ho_Chi_Minh"})
    void a_day_ends_at_the_last_second_in_vietnam_wherever_the_server_stands(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        assertThat(until("2026-12-31", null)).isEqualTo("2026-12-31T16:59:59Z");
        assertThat(until("2028-02-29", null)).isEqualTo("2028-02-29T16:59:59Z");
        assertThat(until("2026-02-16", null)).as("the eve of Tết").isEqualTo("2026-02-16T16:59:59Z");
    }

    @ParameterizedTest
    @CsvSource({
        // due at the end of 31/12/2026 in Vietnam
        "2026-12-31, extension.day.earlier",
        "2026-12-30, extension.day.earlier",
        "2027-01-01, ",
        "2027-02-28, "
    })
    void the_day_is_after_the_deadline_across_the_end_of_a_year(LocalDate day, @Nullable String expected) {
        AssignmentView assignment = due("2026-12-31T16:59:59Z", null);
        assertThat(wrongDay(assignment, day, Instant.parse("2026-12-20T00:00:00Z")))
                .isEqualTo(expected);
    }

    @Test
    void today_is_the_day_in_vietnam_when_it_is_yesterday_in_greenwich() {
        AssignmentView passed = due("2026-11-20T16:59:59Z", null);
        Instant halfPastMidnight = Instant.parse("2026-11-24T17:30:00Z");
        assertThat(wrongDay(passed, LocalDate.of(2026, 11, 24), halfPastMidnight))
                .isEqualTo("extension.day.past");
        assertThat(wrongDay(passed, LocalDate.of(2026, 11, 25), halfPastMidnight))
                .isNull();
    }

    @Test
    void a_deadline_at_five_in_the_afternoon_is_extended_to_the_end_of_the_same_day_at_the_earliest() {
        AssignmentView afternoon = due("2026-11-27T10:00:00Z", null);
        assertThat(wrongDay(afternoon, LocalDate.of(2026, 11, 27), Instant.parse("2026-11-25T00:00:00Z")))
                .isNull();
        assertThat(wrongDay(afternoon, LocalDate.of(2026, 11, 26), Instant.parse("2026-11-25T00:00:00Z")))
                .isEqualTo("extension.day.earlier");
    }

    @Test
    void nothing_goes_beyond_the_closing_and_its_own_day_ends_with_it() {
        String closing = "2026-12-05T10:00:00Z";
        assertThat(until("2026-12-04", closing)).isEqualTo("2026-12-04T16:59:59Z");
        assertThat(until("2026-12-05", closing)).isEqualTo(closing);
        Instant now = Instant.parse("2026-11-25T00:00:00Z");
        AssignmentView assignment = due("2026-11-30T16:59:59Z", closing);
        assertThat(wrongDay(assignment, LocalDate.of(2026, 12, 5), now)).isNull();
        assertThat(wrongDay(assignment, LocalDate.of(2026, 12, 6), now)).isEqualTo("extension.day.closed");
    }

    @Test
    void each_reason_why_a_unit_cannot_ask_has_its_sentence() {
        Instant now = Instant.parse("2026-11-25T00:00:00Z");
        assertThat(AskRules.whyNot(due("2026-11-30T16:59:59Z", null), now)).isNull();
        assertThat(AskRules.whyNot(due("2026-11-20T16:59:59Z", "2026-11-22T16:59:59Z"), now))
                .isEqualTo("extension.refused.closed");
    }

    private static Instant until(String day, @Nullable String closing) {
        return AskRules.until(
                due("2026-01-01T16:59:59Z", closing), new ReportDeadline(LocalDate.parse(day), null, true));
    }

    private static @Nullable String wrongDay(AssignmentView assignment, LocalDate day, Instant now) {
        return AskRules.wrongDay(assignment, AskRules.until(assignment, new ReportDeadline(day, null, true)), now);
    }

    @Test
    void an_hour_of_the_day_of_the_deadline_is_later_only_after_its_hour() {
        AssignmentView noon = due("2026-11-26T05:00:00Z", null);
        Instant now = Instant.parse("2026-11-25T00:00:00Z");
        LocalDate day = LocalDate.of(2026, 11, 26);
        assertThat(AskRules.wrongDay(noon, at(noon, day, "17:00"), now)).isNull();
        assertThat(AskRules.wrongDay(noon, at(noon, day, "12:00"), now)).isEqualTo("extension.day.earlier");
        assertThat(at(noon, day, "17:00")).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(at(noon, day, "")).isEqualTo("2026-11-26T16:59:59Z");
    }

    @Test
    void an_hour_after_the_closing_is_refused_and_a_whole_day_ends_with_it() {
        AssignmentView closing = due("2026-11-26T16:59:59Z", "2026-12-05T10:00:00Z");
        Instant now = Instant.parse("2026-11-25T00:00:00Z");
        LocalDate day = LocalDate.of(2026, 12, 5);
        assertThat(AskRules.wrongDay(closing, at(closing, day, "17:30"), now)).isEqualTo("extension.day.closed");
        assertThat(AskRules.wrongDay(closing, at(closing, day, "17:00"), now)).isNull();
        assertThat(at(closing, day, "")).isEqualTo("2026-12-05T10:00:00Z");
    }

    private static Instant at(AssignmentView assignment, LocalDate day, String hour) {
        return AskRules.until(
                assignment, ReportDeadline.typed(day.toString(), hour, true).orElseThrow());
    }

    private static AssignmentView due(String dueAt, @Nullable String closesAt) {
        return new AssignmentView(
                new AssignmentId(Ids.next()),
                new DirectiveId(Ids.next()),
                UnitId.next(),
                "Đài truyền thanh xã",
                "COMMUNE_STATION",
                "Đài xã",
                Ids.next(),
                "",
                AssignmentState.RECEIVED,
                Instant.parse(dueAt),
                closesAt == null ? null : Instant.parse(closesAt),
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false);
    }
}
