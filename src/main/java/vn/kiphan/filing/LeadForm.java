package vn.kiphan.filing;

import jakarta.validation.constraints.Size;
import java.util.Objects;

/** A word that goes with a report: to the lead, or back. */
record LeadForm(
        @Size(max = 2000, message = "{filing.words.long}") String words) {

    LeadForm {
        words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    }

    static LeadForm blank() {
        return new LeadForm("");
    }
}
