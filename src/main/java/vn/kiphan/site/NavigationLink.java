package vn.kiphan.site;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;

/** The links at the top of every page, in order; the first that a person has is their home. */
enum NavigationLink {
    OWED("/assignments", Role.REPORTER, Role.LEAD),
    LOG("/log", Role.REPORTER, Role.LEAD),
    DIRECTOR("/dashboard", Role.DIRECTOR),
    APPROVALS("/approvals", Role.DIRECTOR),
    REVIEWS("/reviews", Role.REVIEWER),
    DIRECTIVES("/directives", Role.OFFICER, Role.CLERK, Role.REVIEWER, Role.DIRECTOR),
    REGISTRATIONS("/registrations", Role.CLERK),
    REGISTERS("/registers", Role.CLERK, Role.OFFICER, Role.REVIEWER, Role.DIRECTOR),
    OFFICERS_REVIEWS("/reviews", Role.OFFICER),
    EXTENSIONS("/extensions", Role.OFFICER),
    OFFICERS_DASHBOARD("/dashboard", Role.OFFICER, Role.REVIEWER, Role.CLERK),
    UNITS("/units", Role.ADMINISTRATOR, Role.OFFICER),
    INDICATORS("/indicators", Role.ADMINISTRATOR),
    CATALOGUE("/catalogue", Role.ADMINISTRATOR),
    PEOPLE("/people", Role.ADMINISTRATOR),
    WORKING_DAYS("/working-days", Role.ADMINISTRATOR),
    NUMBERING("/numbering", Role.ADMINISTRATOR),
    OUTGOING("/outgoing", Role.ADMINISTRATOR),
    AUDIT("/audit", Role.ADMINISTRATOR);

    private final String path;
    private final Set<Role> roles;

    NavigationLink(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    String path() {
        return path;
    }

    static List<NavigationLink> of(SignedInPerson person) {
        List<NavigationLink> links = Arrays.stream(values())
                .filter(link -> link.roles.stream().anyMatch(person::has))
                .toList();
        return links.stream()
                .filter(link -> links.stream()
                                .filter(other -> other.path.equals(link.path))
                                .findFirst()
                                .orElse(link)
                        == link)
                .toList();
    }
}
