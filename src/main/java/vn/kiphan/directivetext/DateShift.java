package vn.kiphan.directivetext;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Vietnam;

/** By how much the dates of a copied directive move: by years, so that a day of commemoration stays on its day, or by days. */
public record DateShift(int years, int days) {

    /** The 29th of February becomes the 28th in a year without it. */
    public @Nullable LocalDate of(@Nullable LocalDate day) {
        return day == null ? null : day.plusYears(years).plusDays(days);
    }

    /** The hour stays. */
    public @Nullable Instant of(@Nullable Instant at) {
        return at == null
                ? null
                : Vietnam.at(at).plusYears(years).plusDays(days).toInstant();
    }
}
