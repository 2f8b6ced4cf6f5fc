package vn.kiphan.amendment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an amendment is to change: of the fields below the kind, those that it asks for. */
record PlannedChange(
        AmendmentKind kind,
        @Nullable NewDeadline deadline,
        String taskPath,
        String saidBefore,
        String saysNow,
        @Nullable UUID replacement) {

    PlannedChange {
        boolean whole = switch (kind) {
            case NEW_DEADLINE -> deadline != null;
            case NEW_TASK -> !taskPath.isEmpty() && !saysNow.isEmpty();
            case CORRECTION -> !saidBefore.isEmpty() && !saysNow.isEmpty();
            case REPLACEMENT -> replacement != null;
            case RECALL -> true;
        };
        if (!whole) {
            throw new IllegalArgumentException("an amendment of the kind " + kind + " lacks what it changes");
        }
    }
}
