package vn.kiphan.directive;

/** Where a directive stands. A draft may still change; what was issued may only be withdrawn or closed, never edited. */
public enum DirectiveStatus {
    DRAFT,
    ISSUED,
    WITHDRAWN,
    CLOSED;

    boolean mayBecome(DirectiveStatus next) {
        return switch (this) {
            case DRAFT -> next == ISSUED;
            case ISSUED -> next == WITHDRAWN || next == CLOSED;
            case WITHDRAWN, CLOSED -> false;
        };
    }
}
