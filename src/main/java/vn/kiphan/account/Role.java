package vn.kiphan.account;

/** What a person may do for a unit. The first five are roles in the department, the last two in a unit that reports. */
public enum Role {
    ADMINISTRATOR,
    OFFICER,
    CLERK,
    REVIEWER,
    DIRECTOR,
    REPORTER,
    LEAD;

    /** Whether the role is one of the department that issues directives. */
    public boolean inDepartment() {
        return this != REPORTER && this != LEAD;
    }

    String authority() {
        return "ROLE_" + name();
    }
}
