package vn.kiphan.amendment;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentAddition;
import vn.kiphan.campaign.AssignmentView;

/** What changed since the unit accepted, at the top of its page. */
@Component
@Order(10)
class AmendmentCard implements AssignmentAddition {

    private final AmendmentRecords records;

    AmendmentCard(AmendmentRecords records) {
        this.records = records;
    }

    /** The amendments that concern the unit, the newest first. */
    public record Content(List<AmendmentView> amendments) {

        public boolean pending() {
            return amendments.stream().anyMatch(amendment -> amendment.acknowledgedAt() == null);
        }

        /** The number of the newest one that is shown. */
        public int upTo() {
            return amendments.isEmpty() ? 0 : amendments.getFirst().ordinal();
        }
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public String template() {
        return "amendment/card";
    }

    @Override
    public Object content(AssignmentView assignment) {
        return new Content(records.concerning(assignment.directive(), assignment.unit()));
    }
}
