package vn.kiphan.campaign;

/**
 * The one thing that a unit does next with an assignment: what its button says and where it leads. A report is begun by a POST,
 * because that makes it.
 */
enum NextStep {
    ACKNOWLEDGE("", false),
    WRITE("/report", true),
    CONTINUE("/report", false),
    SEE_DRAFT("/report", false),
    MEND("/report", false),
    SEE_RECEIPT("/submission", false),
    LOOK("", false);

    private final String place;
    private final boolean post;

    NextStep(String place, boolean post) {
        this.place = place;
        this.post = post;
    }

    static NextStep of(AssignmentView assignment) {
        if (assignment.withdrawn() || assignment.endedAt() != null || assignment.declinedAt() != null) {
            return LOOK;
        }
        return switch (assignment.moving()) {
            case NOT_OPENED -> ACKNOWLEDGE;
            case RECEIVED -> WRITE;
            case DRAFTING -> CONTINUE;
            case WITH_LEAD -> SEE_DRAFT;
            case RETURNED -> MEND;
            case SUBMITTED, ACCEPTED -> SEE_RECEIPT;
        };
    }

    /** Instead of acknowledging it or going on with it. */
    static boolean mayDecline(AssignmentView assignment) {
        return assignment.editable() && assignment.firstSubmittedAt() == null && assignment.declinedAt() == null;
    }

    public String page(AssignmentId id) {
        return AssignmentRefusals.page(id) + place;
    }

    public boolean post() {
        return post;
    }
}
