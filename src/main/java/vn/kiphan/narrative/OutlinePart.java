package vn.kiphan.narrative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kiphan.directive.DirectiveView.OutlineHeading;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.Sha256;

/**
 * One part of the outline that a narrative follows.
 *
 * @param key names it in addresses, forms and submissions; the same heading has the same key wherever it stands
 * @param heading as the directive words it; empty for the parts of the prescribed form, whose names stand in the bundles
 * @param guidance what the directive asks for under it
 */
record OutlinePart(String key, int position, String heading, List<String> guidance, Aspect aspect) {

    private static final List<OutlinePart> PRESCRIBED = List.of(
            new OutlinePart("workDone", 1, "", List.of(), Aspect.WORK_DONE),
            new OutlinePart("results", 2, "", List.of(), Aspect.RESULTS),
            new OutlinePart("difficulties", 3, "", List.of(), Aspect.DIFFICULTIES),
            new OutlinePart("proposals", 4, "", List.of(), Aspect.PROPOSALS));

    /** The directive's outline, or the parts of the prescribed form where it gives none. */
    static List<OutlinePart> of(List<OutlineHeading> headings) {
        if (headings.isEmpty()) {
            return PRESCRIBED;
        }
        List<OutlinePart> parts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (OutlineHeading heading : headings) {
            String key = key(heading.heading());
            // the same heading twice: the second one has its place in its key
            if (!taken.add(key)) {
                key = key + "-" + (parts.size() + 1);
                taken.add(key);
            }
            parts.add(new OutlinePart(
                    key,
                    parts.size() + 1,
                    heading.heading(),
                    List.copyOf(heading.guidance()),
                    Aspect.of(heading.heading())));
        }
        return parts;
    }

    private static String key(String heading) {
        return "part-" + Sha256.of(MarklessText.fold(heading)).substring(0, 12);
    }
}
