package vn.kiphan.drafting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.kiphan.directive.Draft;
import vn.kiphan.directive.MissingPart;

/** How far a section of the draft's form has come. */
enum SectionState {
    /** Everything that issuing needs of it is there. */
    COMPLETE,
    /** Something is missing without which the draft cannot be issued. */
    MISSING,
    /** Nothing is there, and nothing has to be. */
    EMPTY;

    /** By the names of the sections, in the order of the form. */
    static Map<String, SectionState> of(Draft draft) {
        Set<MissingPart> missing = draft.missing();
        Map<String, SectionState> states = new LinkedHashMap<>();
        states.put(
                "head",
                missing.contains(MissingPart.ISSUER)
                                || missing.contains(MissingPart.SYMBOL)
                                || missing.contains(MissingPart.SUBJECT)
                        ? MISSING
                        : COMPLETE);
        states.put("lines", draft.text().lines().isEmpty() ? EMPTY : COMPLETE);
        states.put("bases", draft.text().bases().isEmpty() ? EMPTY : COMPLETE);
        states.put("tasks", missing.contains(MissingPart.TASKS) ? MISSING : COMPLETE);
        states.put(
                "terms",
                missing.contains(MissingPart.DEADLINE) || missing.contains(MissingPart.PERIOD) ? MISSING : COMPLETE);
        states.put("foot", draft.text().signature().position().isEmpty() ? EMPTY : COMPLETE);
        return states;
    }
}
