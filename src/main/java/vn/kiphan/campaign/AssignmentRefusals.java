package vn.kiphan.campaign;

import vn.kiphan.shared.Refusal;

/** What is said to whoever moves an assignment on that does not move any more. */
final class AssignmentRefusals {

    private AssignmentRefusals() {}

    static void unlessEditable(AssignmentView found) {
        unlessOwed(found);
        if (!found.editable()) {
            throw new Refusal("campaign.refused." + found.moving(), page(found.id()));
        }
    }

    static void unlessOwed(AssignmentView found) {
        if (found.withdrawn()) {
            throw new Refusal("campaign.refused.withdrawn", page(found.id()));
        }
        if (found.endedAt() != null) {
            throw new Refusal("campaign.refused.ended", page(found.id()));
        }
        if (found.declinedAt() != null) {
            throw new Refusal("campaign.refused.declined", page(found.id()));
        }
    }

    static String page(AssignmentId id) {
        return "/assignments/" + id;
    }
}
