package vn.kiphan.roster;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveAddition;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.extension.Extensions;

/** On the page of a directive in force: what waits for the department, each with the way to it. */
@Component
@Order(5)
class AttentionCard implements DirectiveAddition {

    private final Directives directives;
    private final RosterPages pages;
    private final Roster roster;
    private final Extensions extensions;

    AttentionCard(Directives directives, RosterPages pages, Roster roster, Extensions extensions) {
        this.directives = directives;
        this.pages = pages;
        this.roster = roster;
        this.extensions = extensions;
    }

    /** How many units or requests wait. */
    public record Content(int declined, int extensions, int unopened, int overdue) {

        public boolean nothing() {
            return declined + extensions + unopened + overdue == 0;
        }
    }

    @Override
    public String template() {
        return "roster/attention";
    }

    @Override
    public Object content(DirectiveId directive) {
        DirectiveView view = directives.view(directive);
        if (view.status() != DirectiveStatus.ISSUED) {
            return new Content(0, 0, 0, 0);
        }
        Map<RosterTab, Integer> counts = roster.counts(
                new Roster.Search(directive, pages.terms(view, null).id(), ""));
        return new Content(
                counts.getOrDefault(RosterTab.DECLINED, 0),
                extensions.waiting(directive),
                counts.getOrDefault(RosterTab.UNOPENED, 0),
                counts.getOrDefault(RosterTab.OVERDUE, 0));
    }
}
