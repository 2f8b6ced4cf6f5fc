package vn.kiphan.directive;

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

    /** Whether it was issued, whatever became of it since. */
    public boolean issued() {
        return this == ISSUED || this == WITHDRAWN || this == CLOSED;
    }
}
