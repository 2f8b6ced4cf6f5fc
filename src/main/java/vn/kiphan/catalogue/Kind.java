package vn.kiphan.catalogue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of coverage is.
 *
 * @param retiredOn from that day on nothing is of this kind any more; what was made before keeps it
 */
public record Kind(
        String code,
        Set<Shape> shapes,
        Set<Field> fields,
        String vietnamese,
        String english,
        @Nullable LocalDate retiredOn) {

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : vietnamese;
    }

    /** Whether something of that day can be of this kind. */
    public boolean usedOn(LocalDate day) {
        return retiredOn == null || day.isBefore(retiredOn);
    }
}
