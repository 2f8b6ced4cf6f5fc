package vn.kiphan.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kiphan.directive.Samples.EVENING;
import static vn.kiphan.directive.Samples.MORNING;
import static vn.kiphan.directive.Samples.NOON;
import static vn.kiphan.directive.Samples.OFFICER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.DatePrecision;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;

class DirectiveTest {

    @Test
    void a_draft_says_who_drafted_it_and_holds_what_was_read() {
        Directive directive = Samples.draft();

        assertThat(directive.status()).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(directive.drafting()).isEqualTo(Happening.of(OFFICER, MORNING));
        assertThat(directive.head()).isEqualTo(Samples.head());
        assertThat(directive.content().text().tasks())
                .extracting(CampaignTask::path)
                .containsExactly("1", "2", "3");
        assertThat(directive.content().terms().getFirst().dueAt()).isEqualTo(Samples.DUE);
        assertThat(directive.view().numberAndSymbol()).isEqualTo("1024/STTTT-TTBCXB");
    }

    @Test
    void a_blank_draft_lacks_everything_and_guesses_nothing() {
        Directive directive = Samples.draft(DraftText.blank());

        assertThat(directive.content().missing())
                .containsExactlyElementsOf(
                        EnumSet.complementOf(EnumSet.of(MissingPart.UNFINISHED, MissingPart.PERIOD)));
        assertThat(directive.view().issuedOn()).isNull();
        assertThat(directive.view().terms().getFirst().dueAt()).isNull();
        assertThat(directive.view().terms().getFirst().inclusive()).isTrue();
    }

    @Test
    void a_date_without_its_day_is_not_a_date_of_issue() {
        Directive directive = Samples.draft(Samples.text(dated(DatePrecision.MONTH)));

        assertThat(directive.view().issuedOn()).isNull();
        directive.changing(NOON).choose(List.of(new ChosenUnit(UUID.randomUUID(), 0)));
        assertThat(directive.content().missing()).isEmpty();
        assertRefused(() -> directive.issue(OFFICER, NOON), "directive.refused.unnumbered");
    }

    @Test
    void a_correction_replaces_the_text_and_keeps_the_places_of_tasks_and_terms() {
        Directive directive = Samples.draft();
        List<UUID> ids = directive.content().text().tasks().stream()
                .map(CampaignTask::id)
                .toList();
        UUID terms = directive.content().terms().getFirst().id();
        DraftText text = Samples.text();

        directive
                .changing(NOON)
                .correct(new DraftText(
                        text.head(),
                        text.lines(),
                        text.bases(),
                        List.of(text.tasks().get(1), text.tasks().get(2)),
                        text.copies(),
                        text.terms(),
                        List.of(),
                        text.signature(),
                        "VP"));

        assertThat(directive.content().text().tasks())
                .extracting(CampaignTask::path)
                .containsExactly("2", "3");
        assertThat(directive.content().text().tasks())
                .extracting(CampaignTask::id)
                .containsExactly(ids.get(0), ids.get(1));
        assertThat(directive.content().terms().getFirst().id()).isEqualTo(terms);
        assertThat(directive.content().text().draftingSection()).isEqualTo("VP");
        assertThat(directive.changedAt()).isEqualTo(NOON);
    }

    @Test
    void what_is_typed_and_not_right_is_kept_beside_the_text_until_the_text_is_right() {
        Directive directive = Samples.draft();
        DraftText before = directive.content().text();

        directive.changing(NOON).keepTyped("{\"subject\":\"nửa câu\"}");

        assertThat(directive.content().text()).isEqualTo(before);
        assertThat(directive.content().typedForm()).contains("nửa câu");
        assertThat(directive.content().missing()).contains(MissingPart.UNFINISHED);
        directive.changing(EVENING).correct(Samples.text());
        assertThat(directive.content().typedForm()).isNull();
        assertRefused(() -> Samples.issued().changing(EVENING).keepTyped("{}"), "directive.refused.ISSUED");
    }

    @Test
    void saving_by_itself_is_noted_once_in_ten_minutes_for_each_person() {
        Directive directive = Samples.draft();
        Author other = new Author(UUID.randomUUID(), "Chuyên viên khác");

        assertThat(directive.content().noteAutosave(OFFICER, NOON)).isTrue();
        assertThat(directive.content().noteAutosave(OFFICER, NOON.plusSeconds(599)))
                .isFalse();
        assertThat(directive.content().noteAutosave(OFFICER, NOON.plusSeconds(601)))
                .isTrue();
        assertThat(directive.content().noteAutosave(other, NOON.plusSeconds(602)))
                .isTrue();
    }

    @Test
    void the_registry_gives_number_and_date_and_changes_nothing_else() {
        Directive directive = Samples.draft(Samples.text(dated(DatePrecision.MONTH)));

        directive.number("07", LocalDate.of(2023, 7, 18), NOON);

        assertThat(directive.view().numberAndSymbol()).isEqualTo("07/STTTT-TTBCXB");
        assertThat(directive.view().issuedOn()).isEqualTo(LocalDate.of(2023, 7, 18));
        assertThat(directive.head().subject()).isEqualTo(Samples.head().subject());
    }

    @Test
    void choosing_units_replaces_the_earlier_choice() {
        ChosenUnit kept = new ChosenUnit(UUID.randomUUID(), 0);
        ChosenUnit dropped = new ChosenUnit(UUID.randomUUID(), 0);
        ChosenUnit added = new ChosenUnit(UUID.randomUUID(), ChosenUnit.NO_LINE);
        Directive directive = Samples.draft();

        directive.changing(NOON).choose(List.of(kept, dropped));
        directive.changing(EVENING).choose(List.of(kept, added));

        assertThat(directive.content().recipients().chosen()).containsExactlyInAnyOrder(kept, added);
        assertThat(directive.content().missing()).isEmpty();
    }

    @Test
    void a_complete_draft_is_issued_once() {
        Directive directive = Samples.addressedDraft();

        directive.issue(OFFICER, NOON);

        assertThat(directive.status()).isEqualTo(DirectiveStatus.ISSUED);
        assertThat(directive.course().issuance()).isEqualTo(Happening.of(OFFICER, NOON));
        assertRefused(() -> directive.issue(OFFICER, EVENING), "directive.refused.ISSUED");
        assertThat(directive.course().issuance()).isEqualTo(Happening.of(OFFICER, NOON));
    }

    @ParameterizedTest
    @EnumSource(MissingPart.class)
    void nothing_incomplete_is_issued(MissingPart part) {
        Directive directive = without(part);

        assertThat(directive.content().missing()).containsExactly(part);
        assertRefused(() -> directive.issue(OFFICER, NOON), "directive.refused.incomplete");
        assertThat(directive.status()).isEqualTo(DirectiveStatus.DRAFT);
    }

    @Test
    void what_was_issued_is_never_edited() {
        Directive directive = Samples.issued();

        assertRefused(() -> directive.changing(EVENING).correct(Samples.text()), "directive.refused.ISSUED");
        assertRefused(() -> directive.changing(EVENING).choose(List.of()), "directive.refused.ISSUED");
        assertRefused(() -> directive.number("1", LocalDate.of(2023, 7, 17), EVENING), "directive.refused.ISSUED");
        assertThat(directive.content().recipients().chosen()).hasSize(1);
        assertThat(directive.changedAt()).isEqualTo(NOON);
    }

    @Test
    void a_withdrawal_keeps_who_when_and_why_and_is_final() {
        Directive directive = Samples.withdrawn();

        assertThat(directive.status()).isEqualTo(DirectiveStatus.WITHDRAWN);
        assertThat(directive.course().withdrawal()).isEqualTo(Happening.of(OFFICER, EVENING));
        assertThat(directive.view().withdrawalReason()).isEqualTo("Ban hành nhầm thời hạn");
        assertRefused(() -> directive.withdraw("again", OFFICER, EVENING), "directive.refused.WITHDRAWN");
        assertRefused(() -> directive.changing(EVENING).correct(Samples.text()), "directive.refused.WITHDRAWN");
        assertRefused(() -> directive.issue(OFFICER, EVENING), "directive.refused.WITHDRAWN");
    }

    @Test
    void a_draft_cannot_be_withdrawn_and_a_withdrawal_needs_a_reason() {
        assertRefused(() -> Samples.draft().withdraw("too early", OFFICER, NOON), "directive.refused.DRAFT");
        assertThatThrownBy(() -> Samples.issued().withdraw(" ", OFFICER, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_data_window_may_pass_the_deadline_but_not_end_before_it_starts() {
        assertThat(Samples.terms().windowTo()).isAfter(LocalDate.of(2023, 9, 28));
        assertThatThrownBy(() ->
                        ReportingTerms.due("", true, null, "", LocalDate.of(2023, 9, 30), LocalDate.of(2023, 7, 7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(Runnable act, String messageKey) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }

    private static LetterHead dated(DatePrecision precision) {
        LetterHead head = Samples.head();
        return new LetterHead(
                head.documentType(),
                head.number(),
                head.symbol(),
                head.parentBody(),
                head.issuer(),
                head.place(),
                LocalDate.of(2023, 7, 1),
                precision,
                head.urgency(),
                head.subject());
    }

    private static Directive without(MissingPart part) {
        LetterHead full = Samples.head();
        LetterHead head = new LetterHead(
                full.documentType(),
                full.number(),
                part == MissingPart.SYMBOL ? "" : full.symbol(),
                full.parentBody(),
                part == MissingPart.ISSUER ? "" : full.issuer(),
                full.place(),
                full.issuedOn(),
                DatePrecision.DAY,
                full.urgency(),
                part == MissingPart.SUBJECT ? "" : full.subject());
        DraftText text = Samples.text(head);
        Directive directive = Samples.draft(new DraftText(
                head,
                text.lines(),
                text.bases(),
                part == MissingPart.TASKS ? List.of() : text.tasks(),
                text.copies(),
                part == MissingPart.DEADLINE ? List.of() : text.terms(),
                part == MissingPart.PERIOD ? List.of(Samples.monthly(null)) : List.of(),
                text.signature(),
                text.draftingSection()));
        if (part == MissingPart.UNFINISHED) {
            directive.changing(NOON).keepTyped("{}");
        }
        if (part != MissingPart.UNITS) {
            directive.changing(NOON).choose(List.of(new ChosenUnit(UUID.randomUUID(), 0)));
        }
        return directive;
    }
}
