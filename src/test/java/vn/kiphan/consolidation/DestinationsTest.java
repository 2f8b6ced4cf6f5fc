package vn.kiphan.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.BasisView;
import vn.kiphan.directive.DirectiveView.CopyView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.directivetext.DirectiveUrgency;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

class DestinationsTest {

    static DirectiveView directive(List<BasisView> bases, List<CopyView> copies) {
        return new DirectiveView(
                new DirectiveId(Ids.next()),
                UnitId.next(),
                DirectiveStatus.ISSUED,
                "Công văn",
                "UBND TỈNH",
                "SỞ",
                "815",
                "STTTT-TTBCXB",
                "Đắk Nông",
                null,
                null,
                DirectiveUrgency.NORMAL,
                "V/v tuyên truyền",
                List.of(),
                bases,
                List.of(),
                copies,
                List.of(new TermsView(
                        Ids.next(), "", "", true, null, null, null, null, "", "", List.of(), null, false)),
                List.of(),
                "",
                "GIÁM ĐỐC",
                "",
                "TTBCXB",
                null,
                null,
                null,
                "");
    }

    private static BasisView basis(String type, String issuer) {
        return new BasisView(type, "1", "X", null, issuer, type + " của " + issuer, null);
    }

    private static final List<CopyView> COPIES = List.of(
            new CopyView("Như trên", "t/h"),
            new CopyView("UBND tỉnh", "b/c"),
            new CopyView("Cục Thông tin cơ sở", ""),
            new CopyView("Ban Giám đốc", ""),
            new CopyView("Lưu: VT, TTBCXB", ""));

    private static Destinations of(DirectiveView directive) {
        return Destinations.of(directive, directive.terms().getFirst());
    }

    @Test
    void whom_the_officer_named_gets_the_report_instead_of_those_of_the_bases() {
        TermsView terms = new TermsView(
                Ids.next(),
                "",
                "",
                true,
                null,
                null,
                null,
                null,
                "",
                "",
                List.of("Tỉnh ủy", " ", "UBND tỉnh"),
                null,
                false);

        Destinations destinations =
                Destinations.of(directive(List.of(basis("Công văn", "Cục Thông tin cơ sở")), COPIES), terms);

        assertThat(destinations.addressees()).containsExactly("Tỉnh ủy", "UBND tỉnh");
        assertThat(destinations.copies()).startsWith("Như trên", "Cục Thông tin cơ sở");
    }

    @Test
    void the_bodies_behind_the_bases_are_reported_to_and_get_no_second_copy() {
        Destinations destinations = of(directive(
                List.of(basis("Công văn", "Ủy ban nhân dân tỉnh Đắk Nông"), basis("Công văn", "Cục Thông tin cơ sở")),
                COPIES));

        assertThat(destinations.addressees()).containsExactly("Ủy ban nhân dân tỉnh Đắk Nông", "Cục Thông tin cơ sở");
        assertThat(destinations.copies()).containsExactly("Như trên", "Ban Giám đốc", "Lưu: VT, TTBCXB");
    }

    @Test
    void a_body_with_two_letters_is_addressed_once() {
        Destinations destinations = of(
                directive(List.of(basis("Công văn", "UBND tỉnh"), basis("Kế hoạch", "Ủy ban nhân dân tỉnh")), COPIES));

        assertThat(destinations.addressees()).containsExactly("UBND tỉnh");
    }

    @Test
    void nobody_reports_to_those_who_make_laws() {
        Destinations destinations =
                of(directive(List.of(basis("Luật", "Quốc hội"), basis("Nghị định", "Chính phủ")), COPIES));

        assertThat(destinations.addressees()).containsExactly("UBND tỉnh");
        assertThat(destinations.copies())
                .containsExactly("Như trên", "Cục Thông tin cơ sở", "Ban Giám đốc", "Lưu: VT, TTBCXB");
    }

    @Test
    void without_anybody_to_report_to_nothing_is_as_above() {
        Destinations destinations = of(directive(List.of(), List.of(new CopyView("Ban Giám đốc", ""))));

        assertThat(destinations.addressees()).isEmpty();
        assertThat(destinations.copies()).containsExactly("Ban Giám đốc", "Lưu: VT, TTBCXB");
    }
}
