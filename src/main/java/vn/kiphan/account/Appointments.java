package vn.kiphan.account;

import java.time.LocalDate;
import java.util.List;
import vn.kiphan.shared.Author;

/**
 * Who may act for which unit. Declared here, where sign-in needs it, and kept by the module {@code unit}, which lies above.
 */
public interface Appointments {

    /** The appointments that hold on that day, in the order of their beginning. */
    List<Appointment> of(PersonId person, LocalDate day);

    /** Makes the department of that name and appoints the person its administrator: the first step of a new installation. */
    void foundDepartment(String departmentName, PersonId administrator, Author by);
}
