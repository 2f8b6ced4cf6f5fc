package vn.kiphan.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.BasisView;
import vn.kiphan.directive.DirectiveView.CopyView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.shared.MarklessText;

/**
 * To whom the report goes: those whom the officer named for it, else the bodies whose letters the directive carries out; and the
 * copies of the directive itself.
 */
record Destinations(List<String> addressees, List<String> copies) {

    /** Laws and rules bind everybody; nobody reports on a letter to those who made them. */
    private static final Pattern RULES =
            Pattern.compile("(bo )?luat|hien phap|phap lenh|nghi dinh|thong tu.*|nghi quyet");

    private static final Pattern AS_ABOVE = Pattern.compile("nhu tren.*|nhu kinh gui.*");
    private static final Pattern FILED = Pattern.compile("luu\\b.*");
    private static final String FOR_REPORT = "b/c";

    static Destinations of(DirectiveView directive, TermsView terms) {
        List<String> addressees = new ArrayList<>();
        terms.destinations().stream().filter(name -> !name.isBlank()).forEach(name -> addNew(addressees, name));
        if (addressees.isEmpty()) {
            addAsked(directive, addressees);
        }
        return new Destinations(addressees, copies(directive, addressees));
    }

    private static void addAsked(DirectiveView directive, List<String> addressees) {
        directive.bases().stream()
                .filter(basis -> !RULES.matcher(MarklessText.fold(basis.type())).matches())
                .map(BasisView::issuer)
                .filter(issuer -> !issuer.isBlank())
                .forEach(issuer -> addNew(addressees, issuer));
        if (addressees.isEmpty()) {
            directive.copies().stream()
                    .filter(copy -> MarklessText.fold(copy.purpose()).contains(FOR_REPORT))
                    .forEach(copy -> addNew(addressees, copy.text()));
        }
    }

    private static List<String> copies(DirectiveView directive, List<String> addressees) {
        List<String> copies = new ArrayList<>();
        if (!addressees.isEmpty()) {
            copies.add("Như trên");
        }
        for (CopyView copy : directive.copies()) {
            String folded = MarklessText.fold(copy.text());
            boolean ofTheLetter =
                    AS_ABOVE.matcher(folded).matches() || FILED.matcher(folded).matches();
            if (!ofTheLetter && addressees.stream().noneMatch(addressee -> same(addressee, copy.text()))) {
                copies.add(copy.purpose().isBlank() ? copy.text() : copy.text() + " (" + copy.purpose() + ")");
            }
        }
        String section = directive.draftingSection().strip();
        copies.add(section.isEmpty() ? "Lưu: VT" : "Lưu: VT, " + section);
        return copies;
    }

    private static void addNew(List<String> names, String name) {
        if (names.stream().noneMatch(other -> same(other, name))) {
            names.add(name.strip());
        }
    }

    /** “UBND tỉnh” is “Ủy ban nhân dân tỉnh Đắk Nông”: the shorter name begins the longer one once it is written out. */
    private static boolean same(String one, String other) {
        String first = writtenOut(one);
        String second = writtenOut(other);
        return first.startsWith(second) || second.startsWith(first);
    }

    private static String writtenOut(String name) {
        return MarklessText.fold(name)
                .replaceAll("\\bubnd\\b", "uy ban nhan dan")
                .strip();
    }
}
