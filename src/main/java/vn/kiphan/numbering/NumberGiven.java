package vn.kiphan.numbering;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** A register gave a number to a document. */
record NumberGiven(
        GivenNumber given,
        UUID document,
        LocalDate day,
        @Nullable LocalDate after,
        Author by) implements Auditable {

    @Override
    public String action() {
        return "number.give";
    }

    @Override
    public String subjectType() {
        return "number-register";
    }

    @Override
    public UUID subjectId() {
        return given.register().value();
    }

    @Override
    public String details() {
        return given.year() + ": " + given.written() + "; document: " + document + "; day: " + day
                + (after == null ? "" : "; the number before bears the later day " + after);
    }
}
