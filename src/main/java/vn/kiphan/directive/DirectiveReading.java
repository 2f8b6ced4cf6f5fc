package vn.kiphan.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiphan.addressing.RecipientLine;
import vn.kiphan.directive.DirectiveView.BasisView;
import vn.kiphan.directive.DirectiveView.CopyView;
import vn.kiphan.directive.DirectiveView.IssuedIn;
import vn.kiphan.directive.DirectiveView.PeriodView;
import vn.kiphan.directive.DirectiveView.TaskView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.DatePrecision;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.PeriodicRule;
import vn.kiphan.directivetext.ReportingTerms;

/** Copies a directive into the view that other modules read. */
final class DirectiveReading {

    private DirectiveReading() {}

    static DirectiveView of(Directive directive) {
        LetterHead head = directive.head();
        return new DirectiveView(
                directive.id(),
                directive.issuingUnit(),
                directive.status(),
                head.documentType(),
                head.parentBody(),
                head.issuer(),
                head.number(),
                head.symbol(),
                head.place(),
                head.fullDate(),
                issuedIn(head),
                head.urgency(),
                head.subject(),
                directive.content().text().tasks().stream()
                        .map(DirectiveReading::of)
                        .toList(),
                directive.content().text().bases().stream()
                        .map(basis -> new BasisView(
                                basis.type(),
                                basis.number(),
                                basis.symbol(),
                                basis.issuedOn(),
                                basis.issuer(),
                                basis.text(),
                                basis.superiorId() == null ? null : new DirectiveId(basis.superiorId())))
                        .toList(),
                directive.content().text().lines().stream()
                        .map(RecipientLine::text)
                        .toList(),
                directive.content().text().copies().stream()
                        .map(copy -> new CopyView(copy.text(), copy.purpose()))
                        .toList(),
                directive.content().terms().stream().map(DirectiveReading::of).toList(),
                directive.content().text().periods().stream()
                        .map(DirectiveReading::of)
                        .toList(),
                directive.content().text().signature().prefix(),
                directive.content().text().signature().position(),
                directive.content().text().signature().name(),
                directive.content().text().draftingSection(),
                directive.source().letterFile(),
                atOf(directive.course().issuance()),
                atOf(directive.course().withdrawal()),
                directive.course().withdrawalReason());
    }

    private static TaskView of(CampaignTask task) {
        return new TaskView(
                task.id(),
                task.path(),
                task.title(),
                task.text(),
                task.addressees(),
                task.outputs(),
                task.minimumCount(),
                task.minimumPer() == null ? "" : task.minimumPer().name(),
                task.minimumText(),
                task.addedAt() != null);
    }

    private static TermsView of(ReportingTerms terms) {
        return new TermsView(
                terms.id(),
                terms.label(),
                terms.deadlinePhrase(),
                terms.deadlineInclusive(),
                terms.dueAt(),
                terms.closesAt(),
                terms.windowFrom(),
                terms.windowTo(),
                terms.windowPhrase(),
                terms.outline(),
                terms.destinations().lines().toList(),
                terms.occurrence() == null ? null : terms.occurrence().periodId(),
                terms.occurrence() != null && terms.occurrence().alone());
    }

    private static PeriodView of(PeriodicRule rule) {
        return new PeriodView(
                rule.id(),
                rule.cycle().name(),
                rule.dueDay(),
                rule.dueMonth(),
                rule.phrase(),
                rule.firstOn(),
                rule.lastOn());
    }

    private static @Nullable IssuedIn issuedIn(LetterHead head) {
        LocalDate first = head.issuedOn();
        if (first == null) {
            return null;
        }
        boolean yearOnly = head.issuedOnPrecision() == DatePrecision.YEAR;
        return new IssuedIn(first.getYear(), yearOnly ? null : first.getMonthValue());
    }

    private static @Nullable Instant atOf(@Nullable Happening happening) {
        return happening == null ? null : happening.at();
    }
}
