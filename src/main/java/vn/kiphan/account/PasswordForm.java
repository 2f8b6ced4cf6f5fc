package vn.kiphan.account;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

/** A new password, typed twice: 12 to 128 characters, any of them. */
record PasswordForm(
        @Size(min = 12, max = 128, message = "{account.password.length}")
        String password,

        String repeated) {

    static PasswordForm blank() {
        return new PasswordForm("", "");
    }

    @AssertTrue(message = "{account.password.differs}")
    boolean isSame() {
        return password.equals(repeated);
    }
}
