package vn.kiphan.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.letterdate.DataWindowReading;
import vn.kiphan.letterdate.DeadlineReading;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterFile;
import vn.kiphan.lettertext.LetterText;

/**
 * Reads an official letter into a draft: from its text, or from a file (text, .docx, or .pdf with a text layer).
 *
 * <p>Precision first: what is not found is empty, never guessed, and every value says where it stands and how sure it is. The form is
 * that of Decree 30/2020/ND-CP, appendix I, as offices and web portals really write it. Holds no state; safe for concurrent use.
 */
@Component
public final class LetterReader {

    /**
     * Reads a letter from its file.
     *
     * @throws UnreadableLetter when the file is no letter that can be read; it says why
     */
    public LetterDraft read(LetterFile file) {
        return read(file.text());
    }

    /** Reads a letter from its text, of any line ends and any Unicode form. */
    public LetterDraft read(String text) {
        return read(LetterText.of(text));
    }

    private static LetterDraft read(LetterText text) {
        LetterParts parts = LetterParts.of(text);
        HeadReading head = HeadReading.of(parts);
        PortalFields portal = PortalFields.of(text);
        RepublishedReading retold = parts.official() ? RepublishedReading.none(text) : RepublishedReading.of(parts);
        Found<PartialDate> issuedOn = first(head.issuedOn(), portal.issuedOn(), retold.issuedOn());
        ItemReading items = ItemReading.of(parts.body());
        DeadlineReading deadlines = DeadlineReading.of(text, parts.body(), issuedOn == null ? null : issuedOn.value());
        DataWindowReading.Result window = DataWindowReading.of(text, parts.body());
        SignatureReading foot = SignatureReading.of(parts);
        LetterDraft draft = new LetterDraft(
                text.text(),
                first(head.documentType(), portal.documentType(), retold.documentType()),
                first(head.number(), portal.number(), retold.number()),
                first(head.symbol(), portal.symbol(), retold.symbol()),
                first(head.issuer(), portal.issuer(), retold.issuer()),
                head.parentBody(),
                head.place(),
                issuedOn,
                head.urgency(),
                first(head.subject(), portal.subject(), retold.subject()),
                RecipientReading.of(text, parts.recipients()),
                BasisReading.of(text, items.preamble()),
                items.items(),
                deadlines.deadlines(),
                window.window(),
                first(foot.signer(), portal.signer(), null),
                foot.copies(),
                foot.draftingSection(),
                List.of());
        return draft.with(OddityFinding.in(draft, deadlines, window));
    }

    /** The letter's own head says it best, then a portal's table, then what a web page tells of it. */
    private static <T> @Nullable Found<T> first(
            @Nullable Found<T> head, @Nullable Found<T> portal, @Nullable Found<T> retold) {
        return head != null ? head : portal != null ? portal : retold;
    }
}
