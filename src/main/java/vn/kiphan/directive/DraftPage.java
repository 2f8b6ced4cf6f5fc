package vn.kiphan.directive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiphan.approval.ApprovalStep;
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

    static DraftPage of(Directive directive, LetterReader reader, DirectiveRegister register) {
        @Nullable LetterDraft letter = directive.letterText().isEmpty() ? null : reader.read(directive.letterText());
        LetterHead head = directive.head();
        return new DraftPage(
                directive.id(),
                directive.status(),
                directive.changedAt(),
                head.fullDate() == null ? head.knownDate() : "",
                letter == null ? List.of() : SourcePiece.of(letter),
                directive.letterFile() != null,
                directive.copied(),
                DraftOddities.of(directive.text(), letter),
                directive.missing(),
                SectionState.of(directive),
                register.sharingNumber(directive),
                directive.course().sentBack(),
                directive.chosen().size());
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
