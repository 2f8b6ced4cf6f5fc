package vn.kiphan.directive;

import vn.kiphan.approval.Standing;

/**
 * Where a directive stands. A draft may change; what awaits approval or has it must go back to being a draft first, and loses the
 * approval; what was issued may only be withdrawn or closed, never edited.
 */
public enum DirectiveStatus {
    DRAFT,
    AWAITING_APPROVAL,
    APPROVED,
    ISSUED,
    WITHDRAWN,
    CLOSED;

    boolean mayBecome(DirectiveStatus next) {
        return switch (this) {
            case DRAFT -> next == AWAITING_APPROVAL || next == ISSUED;
            case AWAITING_APPROVAL -> next == APPROVED || next == DRAFT;
            case APPROVED -> next == ISSUED || next == DRAFT;
            case ISSUED -> next == WITHDRAWN || next == CLOSED;
            case WITHDRAWN, CLOSED -> false;
        };
    }

    /** On whose desk it lies. */
    Standing standing() {
        return switch (this) {
            case DRAFT -> Standing.WITH_OFFICER;
            case AWAITING_APPROVAL -> Standing.WITH_LEADER;
            case APPROVED -> Standing.WITH_CLERK;
            case ISSUED, WITHDRAWN, CLOSED -> Standing.DONE;
        };
    }

    /** Whether it was issued, whatever became of it since. */
    public boolean issued() {
        return this == ISSUED || this == WITHDRAWN || this == CLOSED;
    }
}
