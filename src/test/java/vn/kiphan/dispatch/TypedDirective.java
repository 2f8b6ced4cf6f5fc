package vn.kiphan.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.BasisView;
import vn.kiphan.directive.DirectiveView.CopyView;
import vn.kiphan.directive.DirectiveView.IssuedIn;
import vn.kiphan.directive.DirectiveView.PeriodView;
import vn.kiphan.directive.DirectiveView.TaskView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.directivetext.DirectiveUrgency;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

/** A directive that an officer typed, with what a test wants to be different. */
final class TypedDirective {

    private String type = "Công văn";
    private String parent = "UBND tỉnh Đắk Nông";
    private String issuer = "SỞ THÔNG TIN VÀ TRUYỀN THÔNG";
    private String number = "815";
    private String symbol = "STTTT-TTBCXB";
    private String place = "Đắk Nông";
    private IssuedIn issuedIn = new IssuedIn(2023, 7);
    private String subject = "V/v tuyên truyền phòng, chống mua bán người";
    private final List<TaskView> items = new ArrayList<>();
    private final List<BasisView> bases = new ArrayList<>();
    private List<String> recipients = List.of("Các cơ quan báo chí", "Các đài truyền thanh;");
    private List<CopyView> copies = List.of(new CopyView("Như trên", "t/h"));
    private List<TermsView> terms = List.of(terms("", "", null, null, null));
    private List<PeriodView> periods = List.of();
    private List<String> signer = List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Họ và tên");
    private String section = "TTBCXB";

    static TypedDirective empty() {
        TypedDirective empty = new TypedDirective();
        empty.type = "";
        empty.parent = "";
        empty.issuer = "";
        empty.number = null;
        empty.symbol = "";
        empty.place = "";
        empty.issuedIn = null;
        empty.subject = "";
        empty.recipients = List.of();
        empty.copies = List.of();
        empty.signer = List.of("", "", "");
        empty.section = "";
        return empty;
    }

    static TermsView terms(String label, String phrase, Instant due, LocalDate from, LocalDate to) {
        return new TermsView(Ids.next(), label, phrase, true, due, null, from, to, "", "", List.of(), null, false);
    }

    TypedDirective type(String newType) {
        type = newType;
        return this;
    }

    TypedDirective issuer(String newIssuer) {
        issuer = newIssuer;
        return this;
    }

    TypedDirective number(String newNumber) {
        number = newNumber;
        return this;
    }

    TypedDirective issuedIn(IssuedIn known) {
        issuedIn = known;
        return this;
    }

    TypedDirective item(String path, String text) {
        return item(path, "", text, "");
    }

    TypedDirective item(String path, String title, String text, String addressees) {
        items.add(new TaskView(Ids.next(), path, title, text, addressees, List.of(), null, "", "", false));
        return this;
    }

    TypedDirective itemAtLeast(int count, String per, String words) {
        items.add(new TaskView(Ids.next(), "1", "", "Phát thông điệp", "", List.of(), count, per, words, false));
        return this;
    }

    TypedDirective basis(String kind, String text) {
        bases.add(new BasisView(kind, "", "", null, "", text, null));
        return this;
    }

    TypedDirective terms(TermsView... newTerms) {
        terms = List.of(newTerms);
        return this;
    }

    /** A rule with its reports. */
    TypedDirective period(PeriodView period, TermsView... reports) {
        periods = List.of(period);
        return terms(reports);
    }

    /** A report of a rule. */
    static TermsView report(PeriodView period, Instant due, boolean alone) {
        return new TermsView(Ids.next(), "", "", true, due, null, null, null, "", "", List.of(), period.id(), alone);
    }

    TypedDirective signer(String prefix, String position, String name) {
        signer = List.of(prefix, position, name);
        return this;
    }

    DirectiveView view() {
        if (items.isEmpty() && !type.isEmpty()) {
            item("1", "Đưa tin, bài về chiến dịch");
        }
        return new DirectiveView(
                new DirectiveId(Ids.next()),
                UnitId.next(),
                DirectiveStatus.DRAFT,
                type,
                parent,
                issuer,
                number,
                symbol,
                place,
                null,
                issuedIn,
                DirectiveUrgency.NORMAL,
                subject,
                items,
                bases,
                recipients,
                copies,
                terms,
                periods,
                signer.get(0),
                signer.get(1),
                signer.get(2),
                section,
                null,
                null,
                null,
                "");
    }
}
