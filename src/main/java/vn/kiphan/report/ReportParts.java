package vn.kiphan.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.reportdraft.ReportFrame;

/** The parts that modules above add to reports, in their order. */
@Component
public class ReportParts {

    private static final String OWN_MARK = """
            r.version, (select sum(hashtextextended(v.file_id::text, 0)) from coverage_evidence v where v.report_id = r.id)""";

    private final List<ReportPart> parts;
    private final List<ReportPart> filing;

    ReportParts(List<ReportPart> parts) {
        this.parts = List.copyOf(parts);
        this.filing = parts.stream().filter(part -> part.asks() != null).toList();
        Set<String> names = new HashSet<>();
        for (ReportPart part : parts) {
            if (!names.add(part.name())) {
                throw new IllegalStateException("two parts of the report are called " + part.name());
            }
        }
    }

    /** A part with what it holds now. */
    public record Drafted(ReportPart part, DraftedPart drafted) {

        ShownPart shown() {
            return new ShownPart(part.name(), part.template(), drafted.content());
        }
    }

    List<Drafted> drafted(ReportFrame report) {
        List<Drafted> drafted = new ArrayList<>();
        for (ReportPart part : parts) {
            DraftedPart now = part.drafted(report);
            if (now != null) {
                drafted.add(new Drafted(part, now));
            }
        }
        return drafted;
    }

    /** What a submission asks of them, one column of a row for each part that files anything. */
    public String asks() {
        return filing.stream().map(ReportPart::asks).collect(Collectors.joining(", "));
    }

    /**
     * What a submission needs of them.
     *
     * @param told the answers to {@link #asks}, null where a part files nothing
     */
    public List<Drafted> toFile(ReportFrame report, List<@Nullable String> told) {
        List<Drafted> drafted = new ArrayList<>();
        for (int place = 0; place < filing.size(); place++) {
            ReportPart part = filing.get(place);
            String answer = told.get(place);
            DraftedPart now = answer == null ? null : part.toFile(report, answer);
            if (now != null) {
                drafted.add(new Drafted(part, now));
            }
        }
        return drafted;
    }

    /** An SQL expression about the report {@code r} that reads otherwise when anything but its entries has changed that a submission files. */
    public String mark() {
        return Stream.concat(
                        Stream.of(OWN_MARK),
                        parts.stream().map(ReportPart::mark).filter(Objects::nonNull))
                .collect(Collectors.joining(", ", "md5(concat_ws(' ', ", "))"));
    }

    /** What they copy within the statement that writes a submission. */
    public List<String> copies() {
        return parts.stream().map(ReportPart::copies).filter(Objects::nonNull).toList();
    }

    /** The values that go into the submission's text, by the names of the parts. */
    public static Map<String, Object> snapshot(List<Drafted> drafted) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Drafted each : drafted) {
            Object value = each.drafted.snapshot();
            if (value != null) {
                values.put(each.part.name(), value);
            }
        }
        return values;
    }

    public static void file(ReportFrame report, List<Drafted> drafted, SubmissionId submission) {
        drafted.forEach(each -> each.part.file(report, each.drafted, submission));
    }

    /**
     * What was submitted of each part, for a reader who may see the submission.
     *
     * @param earlier to mark what has changed since; null where there is nothing to compare with
     */
    public List<ShownPart> filed(SubmissionId submission, @Nullable SubmissionId earlier) {
        List<ShownPart> shown = new ArrayList<>();
        for (ReportPart part : parts) {
            Object content = part.filed(submission, earlier);
            if (content != null) {
                shown.add(new ShownPart(part.name(), part.template(), content));
            }
        }
        return shown;
    }

    /** What a receipt on paper lists of the parts. */
    public List<ReceiptSection> receipt(SubmissionId submission) {
        List<ReceiptSection> sections = new ArrayList<>();
        for (ReportPart part : parts) {
            ReceiptSection section = part.receipt(submission);
            if (section != null) {
                sections.add(section);
            }
        }
        return sections;
    }

    /** What differs between two submissions of one report, for a reader who may see both. */
    public List<PartChange> changes(SubmissionId from, SubmissionId to) {
        return parts.stream().flatMap(part -> part.changes(from, to).stream()).toList();
    }
}
