package vn.kiphan.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a register are asked for.
 *
 * @param year the year of the documents' dates
 * @param register the id of the register that gave the number, {@link #ELSEWHERE} for numbers from elsewhere, or empty for all
 * @param state the name of a state, or empty for all
 * @param directive the only directive, in the register of follow-up
 */
record RegisterFilter(
        int year, String register, String state, @Nullable UUID directive) {

    static final String ELSEWHERE = "elsewhere";

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    RegisterFilter {
        year = Math.clamp(year, EARLIEST, LATEST);
        register = known(register);
    }

    /** What is no register means all of them. */
    private static String known(String register) {
        try {
            return register.equals(ELSEWHERE)
                    ? register
                    : UUID.fromString(register).toString();
        } catch (IllegalArgumentException noId) {
            return "";
        }
    }

    LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate to() {
        return LocalDate.of(year + 1, 1, 1);
    }
}
