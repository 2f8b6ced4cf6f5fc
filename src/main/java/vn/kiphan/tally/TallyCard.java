package vn.kiphan.tally;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.AskedIndicators;
import vn.kiphan.directive.DirectiveAddition;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;

/** The way from a directive's page to the totals of its indicators. */
@Component
@Order(60)
class TallyCard implements DirectiveAddition {

    private final AskedIndicators asked;

    TallyCard(AskedIndicators asked) {
        this.asked = asked;
    }

    /** How many indicators each of the terms asks for; those that ask for none are left out. */
    public record Content(DirectiveId directive, Map<UUID, List<AskedIndicators.Asked>> asked) {

        public boolean asks(DirectiveView.TermsView terms) {
            return asked.containsKey(terms.id());
        }
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public String template() {
        return "tally/card";
    }

    @Override
    public Object content(DirectiveId directive) {
        return new Content(directive, asked.of(directive));
    }
}
