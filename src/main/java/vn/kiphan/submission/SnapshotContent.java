package vn.kiphan.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.report.ReportParts;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.reportdraft.ReportFrame;

/**
 * What a submission holds, as the text that its SHA-256 is taken of: JSON in UTF-8, two blanks per level, lines ended by LF. Codes and not
 * labels, so that a renamed channel changes no old hash. The text is kept with the submission and can be downloaded: whoever has it can
 * take the hash again, also of texts of years in which it was laid out otherwise.
 *
 * <p>The receipt's number stands first and the entries last, one to a line, and what an entry does not have is not there:
 * {@link SnapshotCopy} writes both around these components. What parts of other modules hold stands under their names; without any the key
 * {@code parts} is not there.
 */
record SnapshotContent(
        UUID submission,
        int ordinal,
        String submittedAt,
        String submittedBy,
        String dueAt,
        Directive directive,
        Unit unit,
        String figuresAsOf,
        boolean nil,
        String nilReason,
        List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String kind,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> parts) {

    /** What a submission is that adds to an accepted one; the others say nothing of their kind, as before there were several. */
    static final String SUPPLEMENT = "SUPPLEMENT";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    record Directive(UUID id, String numberAndSymbol, String subject) {}

    record Unit(UUID id, String name) {}

    record Evidence(
            UUID file, String name, String sha256, @Nullable UUID entry) {}

    static SnapshotContent of(
            ReportToFile report, SubmissionId submission, Instant at, String by, LocalDate figuresAsOf) {
        ReportFrame frame = report.frame();
        AskedFor asked = frame.askedFor();
        Declaration declared = frame.declaration();
        return new SnapshotContent(
                submission.value(),
                report.ordinal(),
                at.toString(),
                by,
                frame.assignment().dueAt().toString(),
                new Directive(asked.directive().value(), asked.numberAndSymbol(), asked.subject()),
                new Unit(frame.assignment().unit().value(), frame.assignment().unitName()),
                figuresAsOf.toString(),
                declared.nil(),
                declared.nilReason(),
                report.evidence().stream()
                        .map(file -> new Evidence(file.file().value(), file.name(), file.sha256(), file.entry()))
                        .toList(),
                frame.assignment().supplement() == null ? "" : SUPPLEMENT,
                ReportParts.snapshot(report.drafted()));
    }

    /** The lines between the braces. */
    String lines() {
        String object = JSON.writeValueAsString(this);
        return object.substring("{\n".length(), object.length() - "\n}".length());
    }
}
