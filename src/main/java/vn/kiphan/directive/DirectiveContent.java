package vn.kiphan.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiphan.addressing.Addressed;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.addressing.RecipientRule;
import vn.kiphan.directivetext.ChosenIndicator;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.shared.Author;

/**
 * What a directive says and to whom, and what was typed into it and is not right yet. Whoever changes it gets it from
 * {@link Directive#changing}, which refuses once it is no draft.
 */
@Embeddable
class DirectiveContent {

    @Embedded
    private LetterParts parts;

    @Embedded
    private ChosenRecipients recipients;

    /** Null, for the database, as long as everything that was typed was right. */
    @Embedded
    private @Nullable DraftTyping typing;

    @SuppressWarnings("NullAway.Init")
    protected DirectiveContent() {}

    /** What a draft begins with. */
    static DirectiveContent of(DraftText text) {
        DirectiveContent content = new DirectiveContent();
        content.parts = LetterParts.blank();
        content.recipients = ChosenRecipients.none();
        content.correct(text);
        return content;
    }

    /** Takes what the officer put right. Units picked under a line stay picked; see {@link #choose}. */
    void correct(DraftText text) {
        parts.correct(text);
        this.typing = typing().keeping(null);
    }

    /** Keeps what was typed and is not right yet, beside the last text that was. */
    void keepTyped(String typed) {
        this.typing = typing().keeping(typed);
    }

    /** Whether a save that the page made by itself is worth a note: the first of this person in ten minutes. */
    boolean noteAutosave(Author by, Instant at) {
        boolean worth = typing().worthANote(by, at);
        if (worth) {
            this.typing = typing().noted(by, at);
        }
        return worth;
    }

    /** Takes the units for which the draft is meant, instead of those picked before. */
    void choose(Collection<ChosenUnit> units) {
        recipients.choose(units);
    }

    /** Takes the units, and the rules by which some of them were added or kept out. */
    void choose(Collection<ChosenUnit> units, List<RecipientRule> by) {
        recipients.choose(units);
        recipients.rule(by);
    }

    /** Takes the indicators that the reports are to give, instead of those chosen before. */
    void ask(List<ChosenIndicator> wanted) {
        parts.ask(wanted);
    }

    void number(String number, LocalDate issuedOn) {
        parts.number(head().numbered(number, issuedOn));
    }

    /** What still has to be filled in before the draft can go on; number and date are given at issue. */
    Set<MissingPart> missing() {
        Set<MissingPart> missing = parts.missing();
        if (typing().typedForm() != null) {
            missing.add(MissingPart.UNFINISHED);
        }
        if (recipients.isEmpty()) {
            missing.add(MissingPart.UNITS);
        }
        return missing;
    }

    /** The text as it stands. */
    DraftText text() {
        return parts.text();
    }

    LetterHead head() {
        return parts.head();
    }

    /** At least one. */
    List<ReportingTerms> terms() {
        return parts.terms();
    }

    List<ChosenIndicator> indicators() {
        return parts.indicators();
    }

    ChosenRecipients recipients() {
        return recipients;
    }

    /** To whom it goes as it stands. */
    Addressed addressed() {
        return new Addressed(text().lines(), recipients.chosen(), recipients.rules(), head().fullDate());
    }

    /** What was typed last and is not right yet. */
    @Nullable
    String typedForm() {
        return typing().typedForm();
    }

    private DraftTyping typing() {
        return typing == null ? DraftTyping.NONE : typing;
    }
}
