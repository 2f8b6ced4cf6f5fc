package vn.kiphan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiphan.campaign.AssignmentState.ACCEPTED;
import static vn.kiphan.campaign.AssignmentState.DRAFTING;
import static vn.kiphan.campaign.AssignmentState.NOT_OPENED;
import static vn.kiphan.campaign.AssignmentState.RECEIVED;
import static vn.kiphan.campaign.AssignmentState.RETURNED;
import static vn.kiphan.campaign.AssignmentState.SUBMITTED;
import static vn.kiphan.campaign.AssignmentState.WITH_LEAD;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentStateTest {

    @Test
    void a_unit_receives_drafts_and_submits_and_may_leave_out_the_steps_before() {
        assertThat(NOT_OPENED.next()).containsExactlyInAnyOrder(RECEIVED, DRAFTING, SUBMITTED);
        assertThat(RECEIVED.next()).containsExactlyInAnyOrder(DRAFTING, SUBMITTED);
        assertThat(DRAFTING.next()).containsExactlyInAnyOrder(WITH_LEAD, SUBMITTED);
        assertThat(WITH_LEAD.next()).containsExactlyInAnyOrder(DRAFTING, RETURNED, SUBMITTED);
    }

    @Test
    void what_is_submitted_gets_a_verdict_or_is_withdrawn() {
        assertThat(SUBMITTED.next()).containsExactlyInAnyOrder(DRAFTING, RETURNED, ACCEPTED);
        assertThat(ACCEPTED.expectedBefore()).containsExactly("SUBMITTED");
    }

    @Test
    void what_was_returned_is_submitted_again_or_goes_to_the_lead_first() {
        assertThat(RETURNED.next()).containsExactlyInAnyOrder(WITH_LEAD, SUBMITTED);
    }

    @Test
    void nothing_follows_acceptance() {
        assertThat(ACCEPTED.next()).isEmpty();
    }

    @Test
    void nothing_goes_back_to_not_opened() {
        assertThat(NOT_OPENED.expectedBefore()).isEmpty();
    }

    @Test
    void the_expected_states_of_the_database_are_those_of_the_machine() {
        assertThat(SUBMITTED.expectedBefore())
                .containsExactlyInAnyOrder("NOT_OPENED", "RECEIVED", "DRAFTING", "WITH_LEAD", "RETURNED");
        assertThat(RECEIVED.expectedBefore()).containsExactly("NOT_OPENED");
    }

    @ParameterizedTest
    @EnumSource
    void no_state_follows_itself(AssignmentState state) {
        assertThat(state.next()).doesNotContain(state);
    }

    @ParameterizedTest
    @EnumSource
    void the_unit_may_write_unless_the_report_lies_with_the_lead_or_the_reviewer_or_is_done(AssignmentState state) {
        assertThat(state.unitsTurn()).isEqualTo(!Set.of(SUBMITTED, ACCEPTED).contains(state));
        assertThat(state.editable())
                .isEqualTo(!Set.of(WITH_LEAD, SUBMITTED, ACCEPTED).contains(state));
    }
}
