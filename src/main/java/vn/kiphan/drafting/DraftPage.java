package vn.kiphan.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveTitle;
import vn.kiphan.directive.Draft;
import vn.kiphan.directive.MissingPart;
import vn.kiphan.directive.SharedNumbers;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.letter.Oddity;

/**
 * What stands around the form of a draft.
 *
 * @param knownDate the date as far as it is known, when that is not all of it: {@code 07/2023}; else empty
 * @param source the letter in pieces; empty when the draft was started blank
 */
record DraftPage(
        DirectiveId id,
        DirectiveStatus status,
        Instant changedAt,
        String knownDate,
        List<SourcePiece> source,
        boolean file,
        boolean copied,
        List<Oddity> oddities,
        Set<MissingPart> missing,
        Map<String, SectionState> sections,
        List<DirectiveTitle> sharingNumber,
        @Nullable ApprovalStep sentBack,
        int units) {

    static DraftPage of(Draft draft, LetterReader reader, SharedNumbers numbers) {
        @Nullable LetterDraft letter = draft.letterText().isEmpty() ? null : reader.read(draft.letterText());
        LetterHead head = draft.head();
        return new DraftPage(
                draft.id(),
                draft.status(),
                draft.changedAt(),
                head.fullDate() == null ? head.knownDate() : "",
                letter == null ? List.of() : SourcePiece.of(letter),
                draft.hasLetterFile(),
                draft.copied(),
                DraftOddities.of(draft.text(), letter),
                draft.missing(),
                SectionState.of(draft),
                numbers.sharedBy(draft),
                draft.sentBack(),
                draft.chosen().size());
    }

    /** The id of the piece of the letter from which a field was read; null when it was not read from the letter. */
    public @Nullable String placeOf(String field) {
        // a kind that stands nowhere was told by the symbol
        String marked = field.equals("documentType") && !isRead(field) ? "symbol" : field;
        for (int place = 0; place < source.size(); place++) {
            if (source.get(place).field().equals(marked)) {
                return "source-" + place;
            }
        }
        return null;
    }

    private boolean isRead(String field) {
        return source.stream().anyMatch(piece -> piece.field().equals(field));
    }
}
