package vn.kiphan.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kiphan.shared.NotFound;

/** A box that somebody has ticked or emptied: whether the report speaks for a unit, or takes along its accepted figures. */
record Choice(UUID unit, boolean ofFigures, boolean ticked) {

    private static final String SPOKEN = "spoken.";
    private static final String INCLUDED = "included.";
    private static final String SEEN = "seen.";

    /** The box of this name; {@link NotFound} when no box is called so. */
    static Choice of(String name, boolean ticked) {
        boolean ofFigures = name.startsWith(INCLUDED);
        if (!ofFigures && !name.startsWith(SPOKEN)) {
            throw new NotFound();
        }
        try {
            return new Choice(UUID.fromString(name.substring(name.indexOf('.') + 1)), ofFigures, ticked);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    /** The boxes of a form that stand otherwise than they were shown: what somebody else has chosen meanwhile stays. */
    static List<Choice> changed(Map<String, String> form) {
        List<Choice> changed = new ArrayList<>();
        form.forEach((field, seen) -> {
            if (field.startsWith(SEEN)) {
                String name = field.substring(SEEN.length());
                boolean ticked = form.containsKey(name);
                if (ticked == seen.isEmpty()) {
                    changed.add(of(name, ticked));
                }
            }
        });
        return changed;
    }
}
