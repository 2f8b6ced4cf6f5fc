package vn.kiphan.sentreport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** What is recorded of a report that was sent; {@code seen} is the version that the writer saw as the last one, 0 where there was none. */
record RecordForm(
        @NotBlank(message = "{sentreport.number.missing}") @Size(max = 100, message = "{sentreport.number.long}")
        String numberAndSymbol,

        @NotBlank(message = "{sentreport.day.missing}") @DayText
        String sentOn,

        String source,
        @Nullable MultipartFile file,

        @Size(max = 1000, message = "{sentreport.reason.long}")
        String reason,

        @Nullable Boolean shared,
        @Nullable Integer seen) {

    /** Where the file comes from. */
    public enum Source {
        UPLOAD,
        PDF,
        DOCX
    }

    RecordForm {
        numberAndSymbol = Objects.requireNonNullElse(numberAndSymbol, "")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([/-]) ?", "$1");
        sentOn = Objects.requireNonNullElse(sentOn, "").strip();
        source = Objects.requireNonNullElse(source, "");
        reason = Objects.requireNonNullElse(reason, "").replace("\r\n", "\n").strip();
        shared = Objects.requireNonNullElse(shared, false);
        seen = Objects.requireNonNullElse(seen, 0);
    }

    static RecordForm blank(int seen) {
        return new RecordForm("", "", Source.UPLOAD.name(), null, "", false, seen);
    }

    /** What the annotations cannot say. */
    void check(Errors errors, LocalDate today) {
        if (TypedText.day(sentOn).filter(day -> day.isAfter(today)).isPresent()) {
            errors.rejectValue("sentOn", "sentreport.day.future");
        }
        if (from() == Source.UPLOAD && upload() == null) {
            errors.rejectValue("file", "sentreport.file.missing");
        }
        if (replaces() && reason.isEmpty()) {
            errors.rejectValue("reason", "sentreport.reason.missing");
        }
    }

    /** Where the file comes from; whatever is unknown is an upload. */
    public Source from() {
        return Stream.of(Source.values())
                .filter(one -> one.name().equals(source))
                .findFirst()
                .orElse(Source.UPLOAD);
    }

    /** The version that the writer saw as the last one; 0 where there was none. */
    public int last() {
        return seen == null ? 0 : seen;
    }

    /** Whether it replaces a version that is on record. */
    boolean replaces() {
        return last() > 0;
    }

    /** Whether the units that reported may read it at once. */
    public boolean open() {
        return shared != null && shared;
    }

    LocalDate day() {
        return TypedText.day(sentOn).orElseThrow();
    }

    /** The file that was chosen; browsers send a nameless part where none was. */
    @Nullable
    MultipartFile upload() {
        MultipartFile chosen = file;
        return chosen == null
                        || Objects.requireNonNullElse(chosen.getOriginalFilename(), "")
                                .isEmpty()
                ? null
                : chosen;
    }
}
