package vn.kiphan.reportdraft;

import jakarta.servlet.http.HttpServletResponse;
import vn.kiphan.account.SignedInPerson;

/** The log, and the pages of a report that its unit may still change: the browser's worker may keep them for a dropped line, for this person. */
public final class DraftPages {

    private static final String OF = "X-Draft-Of";

    private DraftPages() {}

    public static void mark(HttpServletResponse response, SignedInPerson person) {
        response.setHeader(OF, person.id().value().toString());
    }
}
