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
public interface Draft {

    DirectiveId id();

    long version();

    UnitId issuingUnit();

    DirectiveStatus status();

    LetterHead head();

    /** The text as it stands. */
    DraftText text();

    /** At least one. */
    List<ReportingTerms> terms();

    List<ChosenIndicator> indicators();

    List<RecipientRule> rules();

    Set<ChosenUnit> chosen();

    /** To whom it goes as it stands. */
    Addressed addressed();

    /** What still has to be filled in before the draft can go on; number and date are given at issue. */
    Set<MissingPart> missing();

    /** The letter of which it was made; empty when there was none. */
    String letterText();

    boolean hasLetterFile();

    /** Whether it was made of an earlier directive. */
    boolean copied();

    /** What was typed last and is not right yet, as it was given to {@link Drafts#keepTyped}. */
    @Nullable
    String typedForm();

    Instant changedAt();

    /** The steps between draft and issue. */
    List<ApprovalStep> steps();

    /** Why it came back, as long as it lies with its officer again. */
    @Nullable
    ApprovalStep sentBack();

    DirectiveView view();
}
