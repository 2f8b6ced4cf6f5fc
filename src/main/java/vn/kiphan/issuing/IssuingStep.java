package vn.kiphan.issuing;

import vn.kiphan.directive.DirectiveStatus;

/** The desks at which somebody looks at a directive as it will go out, each with where it has to stand for that. */
enum IssuingStep {
    ISSUANCE(DirectiveStatus.DRAFT, "issuing/issuance"),
    APPROVAL(DirectiveStatus.AWAITING_APPROVAL, "issuing/approval"),
    REGISTRATION(DirectiveStatus.APPROVED, "issuing/registration");

    private final DirectiveStatus status;
    private final String template;

    IssuingStep(DirectiveStatus status, String template) {
        this.status = status;
        this.template = template;
    }

    DirectiveStatus status() {
        return status;
    }

    String template() {
        return template;
    }

    /** Whether the directive waits at this desk for what is done there. */
    boolean waits(IssuancePage page) {
        return page.status() == status && !(this == ISSUANCE && page.needsApproval());
    }
}
