package vn.kiphan.directivetext;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that one of the reporting terms asks for.
 *
 * @param termsPosition the place of the terms in the directive, from 0
 * @param indicatorId the version of the catalogue; null for one of this directive only, which has a name and a measure of its own
 * @param cumulative whether the value since the beginning is asked for beside that of the period
 */
@Embeddable
public record ChosenIndicator(
        int termsPosition, @Nullable UUID indicatorId, String name, String measure, boolean cumulative) {

    public static ChosenIndicator ofCatalogue(int termsPosition, UUID indicator, boolean cumulative) {
        return new ChosenIndicator(termsPosition, indicator, "", "", cumulative);
    }

    public static ChosenIndicator local(int termsPosition, String name, String measure, boolean cumulative) {
        return new ChosenIndicator(termsPosition, null, name, measure, cumulative);
    }

    public ChosenIndicator at(int position) {
        return new ChosenIndicator(position, indicatorId, name, measure, cumulative);
    }
}
