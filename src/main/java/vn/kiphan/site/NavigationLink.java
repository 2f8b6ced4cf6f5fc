package vn.kiphan.site;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;

/** The links at the top of every page, in order; the first that a person has is their home. */
enum NavigationLink {
    OWED("/assignments", List.of("/reports", "/submissions", "/calendar"), Role.REPORTER, Role.LEAD),
    LOG("/log", List.of("/feeds"), Role.REPORTER, Role.LEAD),
    DIRECTOR("/dashboard", Role.DIRECTOR),
    APPROVALS("/approvals", Role.DIRECTOR),
    REVIEWS("/reviews", List.of("/reports", "/submissions"), Role.REVIEWER),
    DIRECTIVES("/directives", List.of("/amendments"), Role.OFFICER, Role.CLERK, Role.REVIEWER, Role.DIRECTOR),
    REGISTRATIONS("/registrations", Role.CLERK),
    REGISTERS("/registers", Role.CLERK, Role.OFFICER, Role.REVIEWER, Role.DIRECTOR),
    OFFICERS_REVIEWS("/reviews", List.of("/reports", "/submissions"), Role.OFFICER),
    EXTENSIONS("/extensions", Role.OFFICER),
    OFFICERS_DASHBOARD("/dashboard", Role.OFFICER, Role.REVIEWER, Role.CLERK),
    UNITS("/units", List.of("/groups"), Role.ADMINISTRATOR, Role.OFFICER),
    INDICATORS("/indicators", Role.ADMINISTRATOR),
    CATALOGUE("/catalogue", Role.ADMINISTRATOR),
    PEOPLE("/people", Role.ADMINISTRATOR),
    WORKING_DAYS("/working-days", Role.ADMINISTRATOR),
    NUMBERING("/numbering", List.of("/issuing-rule"), Role.ADMINISTRATOR),
    OUTGOING("/outgoing", Role.ADMINISTRATOR),
    AUDIT("/audit", Role.ADMINISTRATOR);

    private final String path;
    private final List<String> reached;
    private final Set<Role> roles;

    NavigationLink(String path, Role... roles) {
        this(path, List.of(), roles);
    }

    /** @param reached the pages with an address of their own that are come to from this one */
    NavigationLink(String path, List<String> reached, Role... roles) {
        this.path = path;
        this.reached = reached;
        this.roles = Set.of(roles);
    }

    /** Whether the page at the address belongs to this link. */
    boolean leadsTo(String address) {
        return under(path, address) || reached.stream().anyMatch(page -> under(page, address));
    }

    private static boolean under(String page, String address) {
        return address.equals(page) || address.startsWith(page + "/");
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
