package vn.kiphan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiphan.campaign.AssignmentState.ACCEPTED;
import static vn.kiphan.campaign.AssignmentState.DRAFTING;
import static vn.kiphan.campaign.AssignmentState.NOT_OPENED;
import static vn.kiphan.campaign.AssignmentState.RECEIVED;
import static vn.kiphan.campaign.AssignmentState.RETURNED;
import static vn.kiphan.campaign.AssignmentState.SUBMITTED;
import static vn.kiphan.campaign.AssignmentState.WITH_LEAD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveTitle;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

class OwedAssignmentTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 25);
    private static final Instant NOW = Vietnam.startOf(TODAY).plusSeconds(3600 * 8);

    @Test
    void three_days_of_the_calendar_are_soon_and_four_are_not() {
        assertThat(flags(DRAFTING, 3)).containsExactly(AssignmentFlag.DUE_SOON);
        assertThat(flags(DRAFTING, 0)).containsExactly(AssignmentFlag.DUE_SOON);
        assertThat(flags(DRAFTING, 4)).isEmpty();
    }

    @Test
    void what_the_unit_still_owes_after_the_deadline_is_overdue() {
        assertThat(flags(NOT_OPENED, -1)).containsExactly(AssignmentFlag.OVERDUE);
        assertThat(flags(SUBMITTED, -1)).isEmpty();
        assertThat(flags(ACCEPTED, -1)).isEmpty();
    }

    @Test
    void a_returned_report_is_judged_by_its_own_day() {
        assertThat(row(RETURNED, -10, null, false, TODAY.plusDays(6), "Sửa", false)
                        .flags())
                .isEmpty();
        assertThat(row(RETURNED, 10, null, false, TODAY.minusDays(1), "Sửa", false)
                        .flags())
                .containsExactly(AssignmentFlag.OVERDUE);
        assertThat(row(RETURNED, -10, null, false, TODAY, "Sửa", false).workDue())
                .isEqualTo(Vietnam.endOf(TODAY));
    }

    @Test
    void late_and_nil_are_flags_beside_the_state() {
        assertThat(row(SUBMITTED, -1, false, true, null, null, false).flags())
                .containsExactly(AssignmentFlag.LATE, AssignmentFlag.NIL);
        assertThat(row(ACCEPTED, 5, true, false, null, null, false).flags()).isEmpty();
    }

    @Test
    void a_withdrawn_one_is_neither_owed_nor_overdue() {
        OwedAssignment withdrawn = row(DRAFTING, -1, null, false, null, null, true);
        assertThat(withdrawn.flags()).containsExactly(AssignmentFlag.WITHDRAWN);
        assertThat(withdrawn.owed()).isFalse();
        assertThat(withdrawn.step()).isEqualTo(NextStep.LOOK);
    }

    @Test
    void each_state_has_one_next_step() {
        assertThat(List.of(NOT_OPENED, RECEIVED, DRAFTING, WITH_LEAD, RETURNED, SUBMITTED, ACCEPTED))
                .extracting(
                        state -> row(state, 5, null, false, null, null, false).step())
                .containsExactly(
                        NextStep.ACKNOWLEDGE,
                        NextStep.WRITE,
                        NextStep.CONTINUE,
                        NextStep.SEE_DRAFT,
                        NextStep.MEND,
                        NextStep.SEE_RECEIPT,
                        NextStep.SEE_RECEIPT);
    }

    @Test
    void what_has_closed_is_said_instead_of_overdue_unless_it_was_returned_or_extended_beyond() {
        Instant closing = NOW.minusSeconds(1);
        assertThat(row(DRAFTING, -2, closing, null, false, null, null, false).flags())
                .containsExactly(AssignmentFlag.CLOSED);
        assertThat(row(RETURNED, -2, closing, true, false, TODAY.plusDays(9), "Sửa", false)
                        .flags())
                .isEmpty();
        OwedAssignment extended = row(DRAFTING, 9, closing, null, false, null, null, false);
        assertThat(extended.flags()).isEmpty();
        assertThat(extended.assignment().closing())
                .isEqualTo(extended.assignment().dueAt());
        assertThat(row(SUBMITTED, -2, closing, true, false, null, null, false).flags())
                .isEmpty();
    }

    @Test
    void only_beginning_a_report_is_a_post() {
        assertThat(NextStep.values()).filteredOn(NextStep::post).containsExactly(NextStep.WRITE);
        OwedAssignment received = row(RECEIVED, 5, null, false, null, null, false);
        assertThat(received.stepPage()).isEqualTo(received.page() + "/report");
    }

    @Test
    void a_long_reason_is_cut_at_the_end_of_a_word_and_a_short_one_is_whole() {
        assertThat(reason("Thiếu liên kết").reasonBeginning()).isEqualTo("Thiếu liên kết");
        assertThat(reason(null).reasonBeginning()).isEmpty();
        String beginning = reason("liên kết ".repeat(40)).reasonBeginning();
        assertThat(beginning).endsWith("…").hasSizeLessThan(145);
        assertThat(beginning.replace("…", "")).matches("(liên kết ?)+(liên)?");
        assertThat(reason("x".repeat(300)).reasonBeginning()).hasSize(141);
    }

    private static OwedAssignment reason(@Nullable String reason) {
        return row(RETURNED, 5, null, false, TODAY, reason, false);
    }

    private static List<AssignmentFlag> flags(AssignmentState state, int daysLeft) {
        return row(state, daysLeft, null, false, null, null, false).flags();
    }

    private static OwedAssignment row(
            AssignmentState state,
            int daysLeft,
            @Nullable Boolean onTime,
            boolean nil,
            @Nullable LocalDate returnDueOn,
            @Nullable String reason,
            boolean withdrawn) {
        return row(state, daysLeft, null, onTime, nil, returnDueOn, reason, withdrawn);
    }

    private static OwedAssignment row(
            AssignmentState state,
            int daysLeft,
            @Nullable Instant closesAt,
            @Nullable Boolean onTime,
            boolean nil,
            @Nullable LocalDate returnDueOn,
            @Nullable String reason,
            boolean withdrawn) {
        DirectiveId directive = new DirectiveId(Ids.next());
        return row(directive, UnitId.next(), state, daysLeft, closesAt, onTime, nil, returnDueOn, reason, withdrawn);
    }

    static OwedAssignment row(
            DirectiveId directive,
            UnitId unit,
            AssignmentState state,
            int daysLeft,
            @Nullable Instant closesAt,
            @Nullable Boolean onTime,
            boolean nil,
            @Nullable LocalDate returnDueOn,
            @Nullable String reason,
            boolean withdrawn) {
        return new OwedAssignment(
                new AssignmentView(
                        new AssignmentId(Ids.next()),
                        directive,
                        unit,
                        "Đài truyền thanh xã",
                        "COMMUNE_STATION",
                        "Đài xã",
                        Ids.next(),
                        "",
                        state,
                        Vietnam.endOf(TODAY.plusDays(daysLeft)),
                        closesAt,
                        null,
                        null,
                        null,
                        null,
                        onTime,
                        nil,
                        returnDueOn,
                        reason,
                        withdrawn,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        false),
                new DirectiveTitle(directive, "614/STTTT-TTBCXB", "Sở", "V/v", DirectiveStatus.ISSUED),
                List.of(),
                NOW);
    }
}
