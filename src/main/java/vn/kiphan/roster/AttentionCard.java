package vn.kiphan.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** So many units have come so far; {@code name} as in {@code roster.tab.*}, {@code tab} as in the address of their list. */
    public record Standing(String name, String tab, int units) {}

    private static final List<RosterTab> STATES = List.of(
            RosterTab.NOT_RECEIVED,
            RosterTab.UNDER_WAY,
            RosterTab.SUBMITTED,
            RosterTab.RETURNED,
            RosterTab.ACCEPTED,
            RosterTab.SUPPLEMENT,
            RosterTab.ENDED);

    /**
     * How many units or requests wait, and how far all units are.
     *
     * @param terms the report that is counted: the one whose deadline is nearest
     * @param label its name; empty where there is only one
     */
    public record Content(
            int declined,
            int extensions,
            int unopened,
            int overdue,
            @Nullable UUID terms,
            String label,
            List<Standing> states) {

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
            return new Content(0, 0, 0, 0, null, "", List.of());
        }
        DirectiveView.TermsView nearest = pages.terms(view, null);
        Map<RosterTab, Integer> counts = roster.counts(new Roster.Search(directive, nearest.id(), ""));
        return new Content(
                counts.getOrDefault(RosterTab.DECLINED, 0),
                extensions.waiting(directive),
                counts.getOrDefault(RosterTab.UNOPENED, 0),
                counts.getOrDefault(RosterTab.OVERDUE, 0),
                nearest.id(),
                view.terms().size() > 1 ? nearest.label() : "",
                STATES.stream()
                        .map(tab -> new Standing(tab.name(), tab.inAddress(), counts.getOrDefault(tab, 0)))
                        .filter(standing -> standing.units() > 0)
                        .toList());
    }
}
