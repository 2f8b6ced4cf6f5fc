package vn.kiphan.catalogue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where coverage runs; everything that runs there has the same shape.
 *
 * @param needsLink an entry without its link cannot be found again there
 * @param retiredOn from that day on nothing runs there any more; what ran before keeps it
 */
public record Channel(
        String code,
        Shape shape,
        Set<Field> fields,
        boolean needsLink,
        String vietnamese,
        String english,
        @Nullable LocalDate retiredOn) {

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : vietnamese;
    }

    /** Whether something of that day can have run there. */
    public boolean usedOn(LocalDate day) {
        return retiredOn == null || day.isBefore(retiredOn);
    }
}
