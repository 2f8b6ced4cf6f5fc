package vn.kiphan.directive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiphan.addressing.Addressed;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.addressing.RecipientRule;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.directivetext.ChosenIndicator;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.shared.UnitId;

/** A directive as those read it who bring it from its letter to its issue. It is read within the transaction that found it. */
public final class Draft {

    private final Directive directive;

    Draft(Directive directive) {
        this.directive = directive;
    }

    public DirectiveId id() {
        return directive.id();
    }

    public long version() {
        return directive.version();
    }

    public UnitId issuingUnit() {
        return directive.issuingUnit();
    }

    public DirectiveStatus status() {
        return directive.status();
    }

    public LetterHead head() {
        return directive.head();
    }

    /** The text as it stands. */
    public DraftText text() {
        return directive.content().text();
    }

    /** At least one. */
    public List<ReportingTerms> terms() {
        return directive.content().terms();
    }

    public List<ChosenIndicator> indicators() {
        return directive.content().indicators();
    }

    public List<RecipientRule> rules() {
        return directive.content().recipients().rules();
    }

    public Set<ChosenUnit> chosen() {
        return directive.content().recipients().chosen();
    }

    /** To whom it goes as it stands. */
    public Addressed addressed() {
        return directive.content().addressed();
    }

    /** What still has to be filled in before the draft can go on; number and date are given at issue. */
    public Set<MissingPart> missing() {
        return directive.content().missing();
    }

    /** The letter of which it was made; empty when there was none. */
    public String letterText() {
        return directive.source().letterText();
    }

    public boolean hasLetterFile() {
        return directive.source().letterFileId() != null;
    }

    /** Whether it was made of an earlier directive. */
    public boolean copied() {
        return directive.source().copiedFromId() != null;
    }

    /** What was typed last and is not right yet, as it was given to {@link Drafts#keepTyped}. */
    public @Nullable String typedForm() {
        return directive.content().typedForm();
    }

    public Instant changedAt() {
        return directive.changedAt();
    }

    /** The steps between draft and issue. */
    public List<ApprovalStep> steps() {
        return directive.course().steps();
    }

    /** Why it came back, as long as it lies with its officer again. */
    public @Nullable ApprovalStep sentBack() {
        return directive.course().sentBack();
    }

    public DirectiveView view() {
        return directive.view();
    }
}
