package vn.kiphan.amendment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directive.DirectiveWithdrawn;

/** Records a withdrawal among the amendments, in the withdrawing transaction. */
@Component
class RecordedRecalls {

    private final Amendments amendments;

    RecordedRecalls(Amendments amendments) {
        this.amendments = amendments;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawn(DirectiveWithdrawn withdrawn) {
        amendments.recalled(withdrawn.directive(), withdrawn.reason(), withdrawn.by());
    }
}
