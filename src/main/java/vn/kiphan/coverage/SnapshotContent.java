package vn.kiphan.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a submission holds, as the text that its SHA-256 is taken of: JSON in UTF-8, keys in the order of the components below, two blanks
 * per level, lines ended by LF. Codes and not labels, so that a renamed channel changes no old hash. The text is kept with the
 * submission and can be downloaded: whoever has it can take the hash again. What parts of other modules hold comes last, under their
 * names; without any the key {@code parts} is not there, as it was not before there were parts.
 */
record SnapshotContent(
        String receiptNumber,
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
        List<Entry> entries,
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

    record Entry(
            UUID id,
            int position,
            String kind,
            String channel,
            String title,
            String outlet,
            String link,
            String canonicalLink,
            String publishedOn,
            String language,
            @Nullable Integer airings,
            @Nullable Integer minutesPerAiring,
            @Nullable Integer places,
            @Nullable Integer pieces,
            @Nullable Integer sessions,
            @Nullable Integer attendance,
            @Nullable Long views,
            @Nullable Integer hotlineMentions,
            @Nullable String publishedTime,
            String byline,
            String relayOf,
            @Nullable String viewsReadOn,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String tags,
            String note,
            boolean outsideWindow,
            List<UUID> tasks) {

        private static Entry of(SubmissionView.Entry entry) {
            return new Entry(
                    entry.id(),
                    entry.position(),
                    entry.kindCode(),
                    entry.channelCode(),
                    entry.title(),
                    entry.outlet(),
                    entry.link(),
                    entry.canonicalLink(),
                    entry.publishedOn().toString(),
                    entry.languageCode(),
                    entry.airings(),
                    entry.minutesPerAiring(),
                    entry.places(),
                    entry.pieces(),
                    entry.sessions(),
                    entry.attendance(),
                    entry.views(),
                    entry.hotlineMentions(),
                    text(entry.publishedTime()),
                    entry.byline(),
                    entry.relayOf(),
                    text(entry.viewsReadOn()),
                    entry.tags(),
                    entry.note(),
                    entry.outsideWindow(),
                    entry.tasks().stream().sorted().toList());
        }

        private static @Nullable String text(@Nullable Temporal moment) {
            return moment == null ? null : moment.toString();
        }
    }

    record Evidence(
            UUID file, String name, String sha256, @Nullable UUID entry) {}

    static SnapshotContent of(
            ReportPage page,
            SubmissionId submission,
            int ordinal,
            String receiptNumber,
            Instant at,
            String by,
            LocalDate figuresAsOf) {
        AskedFor asked = page.askedFor();
        Declaration declared = page.declaration();
        return new SnapshotContent(
                receiptNumber,
                submission.value(),
                ordinal,
                at.toString(),
                by,
                page.assignment().dueAt().toString(),
                new Directive(asked.directive().value(), asked.numberAndSymbol(), asked.subject()),
                new Unit(page.assignment().unit().value(), page.assignment().unitName()),
                figuresAsOf.toString(),
                declared.nil(),
                declared.nilReason(),
                page.entries().stream().map(Entry::of).toList(),
                page.evidence().stream()
                        .map(file -> new Evidence(file.file().value(), file.name(), file.sha256(), file.entry()))
                        .toList(),
                page.assignment().supplement() == null ? "" : SUPPLEMENT,
                ReportParts.snapshot(page.drafted()));
    }

    String text() {
        return JSON.writeValueAsString(this) + "\n";
    }
}
