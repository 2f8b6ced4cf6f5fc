package vn.kiphan.account;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The department and its first administrator. */
record FirstAdministratorForm(
        @NotBlank(message = "{account.department.missing}") @Size(max = 200, message = "{account.department.long}")
        String department,

        @Pattern(regexp = "[a-z0-9.]{2,60}", message = "{account.username.pattern}")
        String username,

        @NotBlank(message = "{account.name.missing}") @Size(max = 120, message = "{account.name.long}")
        String name,

        @Size(min = 12, max = 128, message = "{account.password.length}")
        String password,

        String repeated) {

    static FirstAdministratorForm blank() {
        return new FirstAdministratorForm("", "", "", "", "");
    }

    @AssertTrue(message = "{account.password.differs}")
    boolean isSame() {
        return password.equals(repeated);
    }
}
