package vn.kiphan.roster;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Finds the directive whose units are asked for, and which of its reports is meant. */
@Component
class RosterPages {

    private final Directives directives;
    private final Clock clock;

    RosterPages(Directives directives, Clock clock) {
        this.directives = directives;
        this.clock = clock;
    }

    /** The directive of one of these departments, once it is issued; {@link NotFound} otherwise. */
    DirectiveView directive(UUID id, Set<UnitId> departments) {
        DirectiveId directive = new DirectiveId(id);
        if (!directives.belongsTo(directive, departments)) {
            throw new NotFound();
        }
        DirectiveView view = directives.view(directive);
        if (view.issuedAt() == null) {
            throw new NotFound();
        }
        return view;
    }

    /** The terms asked for, or those whose deadline is nearest. */
    TermsView terms(DirectiveView directive, @Nullable UUID terms) {
        if (terms != null) {
            return directive.terms().stream()
                    .filter(its -> its.id().equals(terms))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        List<TermsView> all = directive.terms();
        return all.stream()
                .filter(its -> its.dueAt() != null)
                .min(Comparator.comparing(
                        its -> Duration.between(clock.instant(), its.dueAt()).abs()))
                .orElse(all.getFirst());
    }

    static boolean inForce(DirectiveView directive) {
        return directive.status() == DirectiveStatus.ISSUED;
    }
}
