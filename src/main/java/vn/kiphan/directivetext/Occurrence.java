package vn.kiphan.directivetext;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a report is one of those of a periodic duty.
 *
 * @param periodOn the day on which the rule lets it fall due
 * @param alone it was changed alone: in the draft it does not follow its rule
 */
@Embeddable
public record Occurrence(UUID periodId, LocalDate periodOn, boolean alone) {

    public boolean of(PeriodicRule rule) {
        return periodId.equals(rule.id());
    }
}
