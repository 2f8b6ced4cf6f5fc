package vn.kiphan.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.BasisView;
import vn.kiphan.officialdocument.OfficialDocumentBlock;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Bases;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Centred;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Paragraph;
import vn.kiphan.shared.MarklessText;

/** How the text begins: what the directive rests on, and the sentence that leads to its items. */
final class OpeningWords {

    private static final Pattern LEADS_IN =
            Pattern.compile("^(?:căn cứ|thực hiện|theo)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Laws and rules are bases of a line each; letters and plans of superior bodies are carried out. */
    private static final Pattern RULES =
            Pattern.compile("(?:bo )?luat|hien phap|phap lenh|nghi dinh|thong tu.*|nghi quyet");

    private static final Pattern DATED = Pattern.compile(
            "ngày\\s+\\d{1,2}(?:\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?|\\s+tháng\\s+\\d{1,2}\\s+năm\\s+)\\d{4}");

    /** Subjects that begin so say what is to be done. */
    private static final Pattern DOES = Pattern.compile(
            "(?:tuyen truyen|truyen thong|trien khai|day manh|tang cuong|phoi hop|huong ung|to chuc|thuc hien|dang|phat|tiep tuc|dua tin|thong tin|cung cap|chan chinh|ra soat|treo)\\b.*");

    private final DirectiveView directive;
    private final DocumentShape shape;
    private final @Nullable String body;

    OpeningWords(DirectiveView directive, DocumentShape shape, @Nullable String body) {
        this.directive = directive;
        this.shape = shape;
        this.body = body;
    }

    List<OfficialDocumentBlock> blocks() {
        List<OfficialDocumentBlock> blocks = new ArrayList<>();
        boolean inSentence = (shape == DocumentShape.LETTER || shape == DocumentShape.TELEGRAM)
                && body != null
                && directive.bases().stream().noneMatch(OpeningWords::isRule);
        if (!inSentence && !directive.bases().isEmpty()) {
            blocks.add(new Bases(
                    directive.bases().stream().map(OpeningWords::onItsLine).toList()));
        }
        if (shape == DocumentShape.DECISION) {
            blocks.add(new Centred(directive.documentType().toUpperCase(Locale.ROOT) + ":"));
        } else {
            String bases = inSentence ? carriedOut() : "";
            String end = directive.issuedTasks().isEmpty() ? "." : " các nội dung như sau:";
            blocks.add(new Paragraph(OfficialWording.upperFirst(bases + request()) + end));
        }
        return blocks;
    }

    /** “Thực hiện Công văn số …; Kế hoạch số …, ” */
    private String carriedOut() {
        List<String> cited = directive.bases().stream()
                .map(basis -> OfficialWording.withoutEnd(
                        LEADS_IN.matcher(cited(basis)).replaceFirst("")))
                .filter(text -> !text.isEmpty())
                .toList();
        return cited.isEmpty() ? "" : "Thực hiện " + String.join("; ", cited) + ", ";
    }

    private String request() {
        String asks = (body == null ? "" : body + " ") + "đề nghị các cơ quan, đơn vị ";
        String matter = OfficialWording.lowerFirst(OfficialWording.matter(directive.subject()));
        boolean does = shape == DocumentShape.LETTER
                && DOES.matcher(MarklessText.fold(matter)).matches();
        return does
                ? asks
                        + OfficialWording.withoutEnd(matter)
                        + (directive.issuedTasks().isEmpty() ? "" : " với")
                : asks + "triển khai thực hiện";
    }

    private static boolean isRule(BasisView basis) {
        return RULES.matcher(MarklessText.fold(basis.type())).matches()
                || MarklessText.fold(basis.text()).startsWith("can cu ");
    }

    /** The citation with its issuer, which a letter may name once for several. */
    private static String cited(BasisView basis) {
        String text = basis.text().strip();
        Matcher dated = DATED.matcher(text);
        boolean nameless =
                !basis.issuer().isBlank() && !MarklessText.fold(text).contains(MarklessText.fold(basis.issuer()));
        return nameless && dated.find()
                ? text.substring(0, dated.end()) + " của " + basis.issuer() + text.substring(dated.end())
                : text;
    }

    private static String onItsLine(BasisView basis) {
        String text = cited(basis);
        return LEADS_IN.matcher(text).find() ? OfficialWording.upperFirst(text) : "Căn cứ " + text;
    }
}
