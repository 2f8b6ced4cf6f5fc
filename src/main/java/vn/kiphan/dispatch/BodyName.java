package vn.kiphan.dispatch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.BasisView;
import vn.kiphan.directive.DirectiveView.CopyView;
import vn.kiphan.directive.DirectiveView.TaskView;
import vn.kiphan.shared.MarklessText;

/** The issuing body's name as it stands in a sentence. Letterheads are in capitals, which do not tell which words have one. */
final class BodyName {

    private BodyName() {}

    /** The department's own name when it issues; else the name as the text writes it; null when nothing tells. */
    static @Nullable String inSentence(DirectiveView directive, String department) {
        String issuer = directive.issuer().strip();
        String folded = MarklessText.fold(issuer);
        String its = MarklessText.fold(department);
        if (folded.isEmpty() || its.startsWith(folded) || folded.startsWith(its)) {
            return department;
        }
        return capitals(issuer) ? inTheText(issuer, directive) : issuer;
    }

    private static @Nullable String inTheText(String issuer, DirectiveView directive) {
        Pattern name = Pattern.compile(Pattern.quote(issuer), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return Stream.of(
                        directive.issuedTasks().stream().map(TaskView::text),
                        directive.bases().stream().map(BasisView::text),
                        directive.bases().stream().map(BasisView::issuer),
                        directive.copies().stream().map(CopyView::text))
                .flatMap(texts -> texts)
                .map(name::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .filter(found -> !capitals(found))
                .findFirst()
                .orElse(null);
    }

    private static boolean capitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
