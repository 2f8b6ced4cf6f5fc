package vn.kiphan.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.CopyView;
import vn.kiphan.directive.DirectiveView.IssuedIn;
import vn.kiphan.directive.DirectiveView.TaskView;
import vn.kiphan.directivetext.DirectiveUrgency;
import vn.kiphan.officialdocument.OfficialDocument;
import vn.kiphan.officialdocument.OfficialDocumentBlock;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Centred;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Dashes;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Paragraph;
import vn.kiphan.officialdocument.OfficialDocumentDate;
import vn.kiphan.officialdocument.OfficialDocumentHead;
import vn.kiphan.officialdocument.OfficialDocumentSignature;
import vn.kiphan.officialdocument.OfficialDocumentStamp;
import vn.kiphan.shared.MarklessText;

/** A directive as an official document, from its data as they stand: number and day stay blank as long as nobody gave them. */
final class DirectiveDocument {

    private static final String BLANK = "…………";
    private static final Pattern AS_ABOVE = Pattern.compile("nhu (?:tren|kinh gui).*");
    private static final Pattern FILED = Pattern.compile("luu\\b.*");
    private static final Pattern FOR_ANOTHER = Pattern.compile("^(?:KT|TL|TUQ|Q)\\s*\\.\\s*");

    private final DirectiveView directive;
    private final DocumentShape shape;
    private final OpeningWords opening;
    private final @Nullable String body;
    private final List<OfficialDocumentBlock> blocks = new ArrayList<>();

    private DirectiveDocument(DirectiveView directive, String department) {
        this.directive = directive;
        this.shape = DocumentShape.of(directive.documentType());
        this.body = BodyName.inSentence(directive, department);
        this.opening = new OpeningWords(directive, shape, body);
    }

    /**
     * @param department what the issuing unit is called on the day of issue, in small letters
     * @param today whose year stands in the date while none is known
     */
    static OfficialDocument of(DirectiveView directive, String department, LocalDate today) {
        return new DirectiveDocument(directive, department).compose(today);
    }

    private OfficialDocument compose(LocalDate today) {
        if (shape == DocumentShape.DECISION) {
            blocks.add(new Centred(authority()));
        }
        if (shape == DocumentShape.TELEGRAM && !directive.recipientLines().isEmpty()) {
            blocks.add(new Paragraph((body == null ? directive.issuer() : body) + " điện:"));
            blocks.add(new Dashes(directive.recipientLines()));
        }
        blocks.addAll(opening.blocks());
        addItems();
        ReportingSentences.of(directive, body).forEach(sentence -> blocks.add(new Paragraph(sentence)));
        OfficialDocumentHead head = head(today);
        return new OfficialDocument(
                head,
                addressees(),
                List.of(),
                blocks,
                closing(),
                copies(),
                signature(),
                PeriodAppendix.of(directive, head));
    }

    /** A letter is always to somebody, even where its units were picked one by one. */
    private List<String> addressees() {
        if (!shape.hasAddressees() || !directive.recipientLines().isEmpty()) {
            return shape.hasAddressees() ? directive.recipientLines() : List.of();
        }
        return List.of(directive.status() == DirectiveStatus.DRAFT ? BLANK : "Các cơ quan, đơn vị liên quan");
    }

    private OfficialDocumentHead head(LocalDate today) {
        String matter = OfficialWording.matter(directive.subject());
        boolean named = shape != DocumentShape.LETTER;
        boolean about = shape == DocumentShape.DECISION || shape == DocumentShape.TELEGRAM;
        String subject = about ? "Về việc " + matter : named ? OfficialWording.upperFirst(matter) : matter;
        return new OfficialDocumentHead(
                directive.parentBody().isBlank() ? null : directive.parentBody(),
                directive.issuer(),
                directive.number(),
                directive.symbol(),
                directive.place().isBlank() ? BLANK : directive.place(),
                date(today),
                named ? directive.documentType() : null,
                subject,
                stamp(directive.urgency()));
    }

    private OfficialDocumentDate date(LocalDate today) {
        if (directive.issuedOn() != null) {
            return OfficialDocumentDate.of(directive.issuedOn());
        }
        IssuedIn known = directive.issuedIn();
        return known == null
                ? new OfficialDocumentDate(today.getYear(), null, null)
                : new OfficialDocumentDate(known.year(), known.month(), null);
    }

    private static @Nullable OfficialDocumentStamp stamp(DirectiveUrgency urgency) {
        return switch (urgency) {
            case NORMAL -> null;
            case URGENT -> OfficialDocumentStamp.URGENT;
            case VERY_URGENT -> OfficialDocumentStamp.VERY_URGENT;
            case EXPRESS -> OfficialDocumentStamp.EXPRESS;
        };
    }

    private void addItems() {
        List<TaskView> tasks = directive.issuedTasks();
        for (int i = 0; i < tasks.size(); i++) {
            boolean parent = i + 1 < tasks.size()
                    && tasks.get(i + 1).path().startsWith(tasks.get(i).path() + ".");
            blocks.add(TaskWords.item(tasks.get(i), parent, shape == DocumentShape.DECISION));
        }
    }

    /** A decision ends with its last article. */
    private @Nullable String closing() {
        return switch (shape) {
            case DECISION -> null;
            case LETTER, ADDRESSED, TELEGRAM -> "Đề nghị các cơ quan, đơn vị quan tâm, triển khai thực hiện";
            case NAMED ->
                "Trên đây là "
                        + OfficialWording.upperFirst(directive.documentType().toLowerCase(Locale.of("vi"))) + " "
                        + OfficialWording.lowerFirst(OfficialWording.matter(directive.subject()))
                        + "; đề nghị các cơ quan, đơn vị triển khai thực hiện";
        };
    }

    /** “Như trên” needs a “Kính gửi”; without one those who carry the document out are named here (Phụ lục I, II.9). */
    private List<String> copies() {
        List<String> copies = new ArrayList<>();
        boolean filed = false;
        boolean asAbove = false;
        for (CopyView copy : directive.copies()) {
            String folded = MarklessText.fold(copy.text());
            String purpose =
                    copy.purpose().isBlank() ? "" : " (" + copy.purpose().strip() + ")";
            boolean above = AS_ABOVE.matcher(folded).matches();
            if (above && !shape.hasAddressees() && shape != DocumentShape.TELEGRAM) {
                directive.recipientLines().forEach(line -> copies.add(OfficialWording.withoutEnd(line) + purpose));
            } else {
                copies.add(OfficialWording.withoutEnd(copy.text()) + purpose);
            }
            asAbove |= above;
            filed |= FILED.matcher(folded).matches();
        }
        if (!asAbove && shape.hasAddressees()) {
            copies.addFirst("Như trên");
        }
        if (!filed) {
            String section = directive.draftingSection().strip();
            copies.add(section.isEmpty() ? "Lưu: VT" : "Lưu: VT, " + section);
        }
        return copies;
    }

    private OfficialDocumentSignature signature() {
        return new OfficialDocumentSignature(
                directive.signerPrefix().isBlank() ? null : directive.signerPrefix(),
                directive.signerPosition(),
                directive.signerName().isBlank() ? null : directive.signerName());
    }

    /** Who decides: the head whose place the signer takes, or the body in whose name. */
    private String authority() {
        String prefix = directive.signerPrefix().strip();
        boolean collective = prefix.toUpperCase(Locale.ROOT).startsWith("TM");
        String head = prefix.isEmpty()
                ? directive.signerPosition()
                : FOR_ANOTHER.matcher(prefix).replaceFirst("");
        String issuer = directive.issuer().toUpperCase(Locale.ROOT);
        return collective || head.isBlank() ? issuer : head.toUpperCase(Locale.ROOT) + " " + issuer;
    }
}
