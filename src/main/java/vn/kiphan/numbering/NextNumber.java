package vn.kiphan.numbering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The number that a register would give now. Nobody has it yet: whoever issues first gets it.
 *
 * @param registerName empty when the body has no register yet; its first number makes one
 * @param lastDay the date that the number before it bears; null when it is the first of the year
 */
public record NextNumber(
        String registerName, int year, int number, @Nullable LocalDate lastDay) {

    /** As it would be written: below ten with a leading zero. */
    public String written() {
        return GivenNumber.written(number);
    }

    /** The number before it, as written. */
    public String writtenBefore() {
        return GivenNumber.written(number - 1);
    }

    /** Whether a document of that day would get a number after one with a later date, which a register does not like to see. */
    public boolean outOfOrder(@Nullable LocalDate day) {
        return day != null && lastDay != null && day.isBefore(lastDay);
    }
}
