package vn.kiphan.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kiphan.directive.Samples.DIRECTOR;
import static vn.kiphan.directive.Samples.EVENING;
import static vn.kiphan.directive.Samples.MORNING;
import static vn.kiphan.directive.Samples.NOON;
import static vn.kiphan.directive.Samples.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.approval.ApprovalStep.Step;
import vn.kiphan.numbering.GivenNumber;
import vn.kiphan.numbering.RegisterId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;

/** The way from draft to issue over the leader's and the clerk's desk. */
class ApprovalTest {

    private static final Author CLERK = new Author(UUID.randomUUID(), "Văn thư");
    private static final Author SECOND_OFFICER = new Author(UUID.randomUUID(), "Chuyên viên khác");
    private static final LocalDate DAY = LocalDate.of(2023, 7, 18);

    @Test
    void what_is_handed_in_approved_and_numbered_is_issued_and_says_who_did_what_when() {
        Directive directive = Samples.addressedDraft();

        directive.submit(OFFICER, MORNING);
        assertThat(directive.status()).isEqualTo(DirectiveStatus.AWAITING_APPROVAL);
        directive.approve(DIRECTOR, NOON);
        assertThat(directive.status()).isEqualTo(DirectiveStatus.APPROVED);
        RegisterId register = new RegisterId(UUID.randomUUID());
        directive.register(new GivenNumber(register, 2023, 7), DAY, EVENING);
        directive.issueApproved(CLERK, EVENING);

        assertThat(directive.status()).isEqualTo(DirectiveStatus.ISSUED);
        assertThat(directive.view().numberAndSymbol()).isEqualTo("07/STTTT-TTBCXB");
        assertThat(directive.view().issuedOn()).isEqualTo(DAY);
        assertThat(directive.registered()).isTrue();
        assertThat(directive.course().issuance()).isEqualTo(Happening.of(CLERK, EVENING));
        assertThat(directive.course().steps())
                .containsExactly(
                        ApprovalStep.of(Step.SUBMITTED, OFFICER, MORNING, ""),
                        ApprovalStep.of(Step.APPROVED, DIRECTOR, NOON, ""));
    }

    @Test
    void what_is_sent_back_is_a_draft_again_with_the_reason_and_needs_a_new_approval() {
        Directive directive = awaiting();

        directive.sendBack("Thiếu căn cứ", DIRECTOR, NOON);

        assertThat(directive.status()).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(directive.course().steps().getLast())
                .isEqualTo(ApprovalStep.of(Step.SENT_BACK, DIRECTOR, NOON, "Thiếu căn cứ"));
        directive.changing(NOON).correct(Samples.text());
        assertRefused(() -> directive.approve(DIRECTOR, EVENING), "directive.refused.DRAFT");
        directive.submit(OFFICER, EVENING);
        directive.approve(DIRECTOR, EVENING);
        assertThat(directive.course().steps())
                .extracting(ApprovalStep::step)
                .containsExactly(Step.SUBMITTED, Step.SENT_BACK, Step.SUBMITTED, Step.APPROVED);
    }

    @Test
    void taking_it_back_loses_the_approval() {
        Directive directive = approved();

        directive.takeBack(OFFICER, EVENING);

        assertThat(directive.status()).isEqualTo(DirectiveStatus.DRAFT);
        assertRefused(() -> directive.issueApproved(CLERK, EVENING), "directive.refused.not-approved");
        assertThat(directive.course().steps().getLast().step()).isEqualTo(Step.TAKEN_BACK);
    }

    @Test
    void nobody_approves_their_own_work() {
        Directive draftedAndSubmitted = awaiting();
        assertRefusedAndUnmoved(draftedAndSubmitted, OFFICER);

        Directive submittedByAnother = Samples.addressedDraft();
        submittedByAnother.submit(SECOND_OFFICER, MORNING);
        assertRefusedAndUnmoved(submittedByAnother, OFFICER);
        assertRefusedAndUnmoved(submittedByAnother, SECOND_OFFICER);

        submittedByAnother.approve(DIRECTOR, NOON);
        assertThat(submittedByAnother.status()).isEqualTo(DirectiveStatus.APPROVED);
    }

    private static void assertRefusedAndUnmoved(Directive directive, Author by) {
        assertRefused(() -> directive.approve(by, NOON), "directive.refused.own-approval");
        assertThat(directive.status()).isEqualTo(DirectiveStatus.AWAITING_APPROVAL);
        assertThat(directive.course().steps()).extracting(ApprovalStep::step).containsExactly(Step.SUBMITTED);
    }

    @Test
    void an_incomplete_draft_is_not_handed_in() {
        assertRefused(() -> Samples.draft().submit(OFFICER, NOON), "directive.refused.incomplete");
    }

    @Test
    void nothing_is_sent_back_without_a_reason() {
        assertThatThrownBy(() -> awaiting().sendBack(" ", DIRECTOR, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_approved_text_cannot_be_changed_but_for_number_and_date() {
        for (Directive directive : List.of(awaiting(), approved())) {
            String refused = "directive.refused." + directive.status();
            assertRefused(() -> directive.changing(EVENING).correct(Samples.text()), refused);
            assertRefused(() -> directive.changing(EVENING).choose(List.of()), refused);
        }
        assertRefused(() -> awaiting().number("9", DAY, EVENING), "directive.refused.AWAITING_APPROVAL");
        Directive approved = approved();
        approved.number("9a", DAY, EVENING);
        assertThat(approved.head().number()).isEqualTo("9a");
        assertThat(approved.registered()).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void every_other_move_is_refused(Supplier<Directive> from, Consumer<Directive> move, String messageKey) {
        Directive directive = from.get();
        DirectiveStatus before = directive.status();

        assertRefused(() -> move.accept(directive), messageKey);

        assertThat(directive.status()).isEqualTo(before);
    }

    static Stream<Arguments> every_other_move_is_refused() {
        Supplier<Directive> draft = Samples::addressedDraft;
        Supplier<Directive> awaiting = ApprovalTest::awaiting;
        Supplier<Directive> approved = ApprovalTest::approved;
        Supplier<Directive> issued = Samples::issued;
        Supplier<Directive> withdrawn = Samples::withdrawn;
        Consumer<Directive> submit = directive -> directive.submit(OFFICER, EVENING);
        Consumer<Directive> approve = directive -> directive.approve(DIRECTOR, EVENING);
        Consumer<Directive> sendBack = directive -> directive.sendBack("Sai thể thức", DIRECTOR, EVENING);
        Consumer<Directive> takeBack = directive -> directive.takeBack(OFFICER, EVENING);
        Consumer<Directive> issue = directive -> directive.issue(OFFICER, EVENING);
        Consumer<Directive> issueApproved = directive -> directive.issueApproved(CLERK, EVENING);
        Consumer<Directive> withdraw = directive -> directive.withdraw("Nhầm", OFFICER, EVENING);
        return Stream.of(
                Arguments.of(draft, approve, "directive.refused.DRAFT"),
                Arguments.of(draft, sendBack, "directive.refused.DRAFT"),
                Arguments.of(draft, takeBack, "directive.refused.DRAFT"),
                Arguments.of(draft, issueApproved, "directive.refused.not-approved"),
                Arguments.of(awaiting, submit, "directive.refused.AWAITING_APPROVAL"),
                Arguments.of(awaiting, issue, "directive.refused.AWAITING_APPROVAL"),
                Arguments.of(awaiting, issueApproved, "directive.refused.not-approved"),
                Arguments.of(awaiting, withdraw, "directive.refused.AWAITING_APPROVAL"),
                Arguments.of(approved, submit, "directive.refused.APPROVED"),
                Arguments.of(approved, approve, "directive.refused.APPROVED"),
                Arguments.of(approved, issue, "directive.refused.APPROVED"),
                Arguments.of(approved, withdraw, "directive.refused.APPROVED"),
                Arguments.of(issued, submit, "directive.refused.ISSUED"),
                Arguments.of(issued, approve, "directive.refused.ISSUED"),
                Arguments.of(issued, sendBack, "directive.refused.ISSUED"),
                Arguments.of(issued, takeBack, "directive.refused.ISSUED"),
                Arguments.of(issued, issueApproved, "directive.refused.ISSUED"),
                Arguments.of(withdrawn, submit, "directive.refused.WITHDRAWN"),
                Arguments.of(withdrawn, approve, "directive.refused.WITHDRAWN"),
                Arguments.of(withdrawn, sendBack, "directive.refused.WITHDRAWN"),
                Arguments.of(withdrawn, takeBack, "directive.refused.WITHDRAWN"),
                Arguments.of(withdrawn, issueApproved, "directive.refused.WITHDRAWN"));
    }

    private static Directive awaiting() {
        Directive directive = Samples.addressedDraft();
        directive.submit(OFFICER, MORNING);
        return directive;
    }

    private static Directive approved() {
        Directive directive = awaiting();
        directive.approve(DIRECTOR, NOON);
        return directive;
    }

    private static void assertRefused(Runnable act, String messageKey) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }
}
