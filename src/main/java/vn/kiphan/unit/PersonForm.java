package vn.kiphan.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** Somebody who gets an account, and their first appointment, as the administrator typed it. */
record PersonForm(
        @Pattern(regexp = "[a-z0-9.]{2,60}", message = "{account.username.pattern}")
        String username,

        @NotBlank(message = "{account.name.missing}") @Size(max = 120, message = "{account.name.long}")
        String name,

        @Size(max = 120, message = "{unit.person.position.long}")
        String position,

        @Pattern(regexp = "[0-9+(). /-]{0,40}", message = "{unit.telephone.wrong}")
        String telephone,

        @NotBlank(message = "{unit.appointment.unit.missing}")
        String unit,

        @Pattern(regexp = AppointmentForm.ROLES, message = "{unit.appointment.role.missing}")
        String role) {

    PersonForm {
        username = Objects.requireNonNullElse(username, "").strip();
        name = Objects.requireNonNullElse(name, "");
        position = Objects.requireNonNullElse(position, "");
        telephone = Objects.requireNonNullElse(telephone, "");
        unit = Objects.requireNonNullElse(unit, "");
        role = Objects.requireNonNullElse(role, "");
    }

    static PersonForm blank(String unit) {
        return new PersonForm("", "", "", "", unit, "");
    }

    AppointmentForm appointment() {
        return new AppointmentForm(unit, role);
    }
}
