package vn.kiphan.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.BindingResult;
import vn.kiphan.account.Role;
import vn.kiphan.shared.UnitId;

/** The unit and the role of an appointment as somebody typed them. */
record AppointmentForm(
        @NotBlank(message = "{unit.appointment.unit.missing}")
        String unit,

        @Pattern(regexp = ROLES, message = "{unit.appointment.role.missing}")
        String role) {

    static final String ROLES = "ADMINISTRATOR|OFFICER|CLERK|REVIEWER|DIRECTOR|REPORTER|LEAD";

    AppointmentForm {
        unit = Objects.requireNonNullElse(unit, "");
        role = Objects.requireNonNullElse(role, "");
    }

    static AppointmentForm blank() {
        return new AppointmentForm("", "");
    }

    static List<Role> roles() {
        return Arrays.asList(Role.values());
    }

    Role parsedRole() {
        return Role.valueOf(role);
    }

    /** The unit that was typed, if it is exactly one and the role is one of such a unit; else the errors say what to mend. */
    Optional<UnitId> unitFor(UnitFinder finder, BindingResult errors) {
        if (errors.hasFieldErrors("unit") || errors.hasFieldErrors("role")) {
            return Optional.empty();
        }
        Optional<UnitFinder.Named> found = finder.exactly(unit);
        if (found.isEmpty()) {
            finder.reject("unit", unit, errors);
        } else if (parsedRole().inDepartment() != (found.get().kind() == UnitKind.DEPARTMENT)) {
            errors.rejectValue("role", "unit.appointment.role.unfit");
        }
        return found.filter(unit -> !errors.hasFieldErrors("role")).map(UnitFinder.Named::id);
    }
}
