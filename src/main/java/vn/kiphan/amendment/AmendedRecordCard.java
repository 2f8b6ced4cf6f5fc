package vn.kiphan.amendment;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveAddition;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveTitle;

/** On the page of a directive: that it was amended, and which one it replaces. */
@Component
class AmendedRecordCard implements DirectiveAddition {

    private final AmendmentRecords records;

    AmendedRecordCard(AmendmentRecords records) {
        this.records = records;
    }

    /** The amendments, the newest first, and the directives in whose place this one stands. */
    public record Content(List<AmendmentView> amendments, List<DirectiveTitle> replaced) {}

    @Override
    public String template() {
        return "amendment/record";
    }

    @Override
    public Object content(DirectiveId directive) {
        return new Content(records.of(directive), records.replacedBy(directive));
    }
}
