package vn.kiphan.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the list of units can be narrowed to, each with the condition that the database knows it by. The name in lower case stands in the address. */
enum RosterTab {
    ALL("true"),
    /** Nobody of the unit has looked at it within a working day. */
    UNOPENED("a.opened_at is null and a.state = 'NOT_OPENED' and r.added_at <= :since"),
    NOT_RECEIVED("a.state = 'NOT_OPENED' and a.declined_at is null"),
    DECLINED("a.declined_at is not null"),
    UNDER_WAY("a.state in ('RECEIVED', 'DRAFTING', 'WITH_LEAD')"),
    OVERDUE("a.first_submitted_at is null and a.due_at < :now"),
    SUBMITTED("a.state = 'SUBMITTED'"),
    RETURNED("a.state = 'RETURNED'"),
    ACCEPTED("a.state = 'ACCEPTED'"),
    /** Accepted, and a supplement waits for review. */
    SUPPLEMENT("a.supplement = 'SUBMITTED'"),
    EXTENDED("a.extended_from is not null"),
    CHANGED("a.change_pending"),
    ENDED("a.ended_at is not null");

    private final String condition;

    RosterTab(String condition) {
        this.condition = condition;
    }

    static Optional<RosterTab> named(String inAddress) {
        return Arrays.stream(values())
                .filter(tab -> tab.inAddress().equals(inAddress))
                .findFirst();
    }

    /** A constant: nothing of it comes from outside. Those who were taken off the list stand on their own tab only. */
    String condition() {
        return this == ENDED ? condition : "a.ended_at is null and " + condition;
    }

    static String counts() {
        return Arrays.stream(values())
                .map(tab -> "count(*) filter (where " + tab.condition() + ") as " + tab.inAddress())
                .collect(Collectors.joining(", "));
    }

    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tabs of what seldom happens are shown when it has happened. */
    boolean shown(int count, RosterTab current) {
        return this == current
                || count > 0
                || switch (this) {
                    case ALL, NOT_RECEIVED, UNDER_WAY, SUBMITTED, ACCEPTED -> true;
                    default -> false;
                };
    }
}
