package vn.kiphan.narrative;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.narrative.FiledTexts.Filed;
import vn.kiphan.report.DraftedPart;
import vn.kiphan.report.Finding;
import vn.kiphan.report.PartChange;
import vn.kiphan.report.ReportPart;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.MarkedText;

/** The narrative as a part of reports and of submissions. */
@Component
@Order(200)
class NarrativeOfReport implements ReportPart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Texts texts;
    private final FiledTexts filed;
    private final LastTexts last;
    private final NarrativeWords words;
    private final Days days;

    NarrativeOfReport(Texts texts, FiledTexts filed, LastTexts last, NarrativeWords words, Days days) {
        this.texts = texts;
        this.filed = filed;
        this.last = last;
        this.words = words;
        this.days = days;
    }

    /** One text in the submission's own text. */
    record Part(String part, String heading, String text) {}

    @Override
    public String name() {
        return "narrative";
    }

    @Override
    public String template() {
        return "narrative/card";
    }

    @Override
    public DraftedPart drafted(ReportFrame report) {
        List<Told> told = texts.of(report.report());
        List<Part> snapshot = snapshot(told);
        List<Finding> findings = snapshot.isEmpty() && !report.nil()
                ? List.of(new Finding(Finding.Severity.WARNING, words.say("narrative.check.empty"), name()))
                : List.of();
        return new DraftedPart(card(report, told), findings, false, snapshot.isEmpty() ? null : snapshot);
    }

    @Override
    public String asks() {
        return """
                (select json_agg(json_build_object('part', t.part, 'heading', t.heading, 'text', t.text) order by t.position, t.part)::text
                 from narrative_text t where t.report_id = r.id and t.text <> '')""";
    }

    @Override
    public String mark() {
        return "(select sum(hashtextextended(t.part || t.text, 0)) from narrative_text t where t.report_id = r.id)";
    }

    @Override
    public DraftedPart toFile(ReportFrame report, String told) {
        List<Part> snapshot = List.of(JSON.readValue(told, Part[].class));
        return new DraftedPart(snapshot, List.of(), false, snapshot);
    }

    @Override
    public String copies() {
        return FiledTexts.COPY;
    }

    private static List<Part> snapshot(List<Told> told) {
        return told.stream()
                .filter(text -> !text.text().isEmpty())
                .map(text -> new Part(text.part(), text.heading(), text.text()))
                .toList();
    }

    private NarrativeCard card(ReportFrame report, List<Told> told) {
        Map<String, Told> byPart = told.stream().collect(Collectors.toMap(Told::part, text -> text));
        List<OutlinePart> parts = new ArrayList<>(Narratives.outline(report));
        Set<String> keys = parts.stream().map(OutlinePart::key).collect(Collectors.toSet());
        // a text whose heading the outline no longer has is not lost
        told.stream()
                .filter(text -> !keys.contains(text.part()) && !text.text().isEmpty())
                .map(Narratives::left)
                .forEach(parts::add);
        List<NarrativeCard.Field> fields =
                parts.stream().map(part -> field(part, byPart.get(part.key()))).toList();
        Instant changed = told.stream()
                .map(Told::changedAt)
                .max(Instant::compareTo)
                .filter(at -> at.isAfter(report.changedAt()))
                .orElse(report.changedAt());
        return new NarrativeCard(
                fields,
                days.day(report.declaration().figuresAsOf()),
                report.nil(),
                report.declaration().nilReason(),
                () -> last.offer(report),
                mark(report, told).toString(),
                changed,
                told.stream()
                        .filter(text -> text.changedAt().equals(changed))
                        .map(Told::changedBy)
                        .findFirst()
                        .orElse(report.changedBy()));
    }

    private static Mark mark(ReportFrame report, List<Told> told) {
        Instant latest =
                told.stream().map(Told::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Mark(latest, report.version(), "", "");
    }

    private NarrativeCard.Field field(OutlinePart part, @Nullable Told told) {
        String text = told == null ? "" : told.text();
        long lines = text.lines().count() + text.length() / 90;
        return new NarrativeCard.Field(
                part.key(),
                words.heading(part.key(), part.heading()),
                part.guidance(),
                text,
                Narratives.mark(told),
                Math.clamp(lines + 1, 4, 16));
    }

    @Override
    public @Nullable Object filed(SubmissionId submission, @Nullable SubmissionId earlier) {
        List<Filed> now = filed.of(submission.value());
        Map<String, String> before = new HashMap<>();
        if (earlier != null) {
            filed.of(earlier.value()).forEach(text -> before.put(text.part(), text.text()));
        }
        if (now.isEmpty() && before.isEmpty()) {
            return null;
        }
        return now.stream()
                .map(text -> new NarrativeCard.Filed(
                        words.heading(text.part(), text.heading()),
                        new MarkedText(text.text()),
                        earlier != null && !text.text().equals(before.get(text.part()))))
                .toList();
    }

    @Override
    public List<PartChange> changes(SubmissionId from, SubmissionId to) {
        Map<String, Filed> before = byPart(from);
        Map<String, Filed> after = byPart(to);
        Set<String> parts = new LinkedHashSet<>(after.keySet());
        parts.addAll(before.keySet());
        List<PartChange> changes = new ArrayList<>();
        for (String part : parts) {
            Filed was = before.get(part);
            Filed is = after.get(part);
            String wasText = was == null ? "" : was.text();
            String isText = is == null ? "" : is.text();
            if (!Objects.equals(wasText, isText)) {
                String heading = is == null ? Objects.requireNonNull(was).heading() : is.heading();
                changes.add(new PartChange(
                        words.heading(part, heading), new MarkedText(wasText).plain(), new MarkedText(isText).plain()));
            }
        }
        return changes;
    }

    private Map<String, Filed> byPart(SubmissionId submission) {
        return filed.of(submission.value()).stream()
                .collect(
                        Collectors.toMap(Filed::part, text -> text, (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
