package vn.kiphan.amendment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveId;

/**
 * What one record holds beside its number and its reason.
 *
 * @param details the same in a line for the trail
 */
record Amended(
        AmendmentKind kind,
        @Nullable NewDeadline deadline,
        @Nullable Instant dueBefore,
        @Nullable UUID task,
        String saidBefore,
        String saysNow,
        @Nullable UUID replacement,
        String details) {

    static Amended deadline(NewDeadline deadline, Instant before) {
        return new Amended(
                AmendmentKind.NEW_DEADLINE, deadline, before, null, "", "", null, before + " -> " + deadline.at());
    }

    static Amended task(UUID task, String path, String text) {
        return new Amended(AmendmentKind.NEW_TASK, null, null, task, "", text, null, path + ". " + text);
    }

    static Amended correction(String saidBefore, String saysNow) {
        return new Amended(
                AmendmentKind.CORRECTION, null, null, null, saidBefore, saysNow, null, saidBefore + " -> " + saysNow);
    }

    static Amended replacement(DirectiveId replacement) {
        return new Amended(
                AmendmentKind.REPLACEMENT, null, null, null, "", "", replacement.value(), "by " + replacement);
    }

    static Amended recall() {
        return new Amended(AmendmentKind.RECALL, null, null, null, "", "", null, "");
    }
}
