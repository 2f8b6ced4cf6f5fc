package vn.kiphan.narrative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.narrative.FiledTexts.Filed;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;

/** The unit's own words of last time, to start from: never put into a report unasked, and not saved before somebody saves them. */
@Component
@Transactional(readOnly = true)
class LastTexts {

    private final FiledTexts filed;
    private final NarrativeWords words;
    private final Days days;

    LastTexts(FiledTexts filed, NarrativeWords words, Days days) {
        this.filed = filed;
        this.words = words;
        this.days = days;
    }

    /** What the button is called: from which report the text comes; empty when the unit has filed none. */
    String offer(ReportFrame report) {
        return filed.last(report)
                .map(last -> words.say("narrative.last", last.receiptNumber(), days.dayOf(last.at())))
                .orElse("");
    }

    /** The text of the same part; where that report had another outline, of all parts about the same. */
    Optional<String> of(ReportFrame report, String part) {
        return filed.last(report).flatMap(last -> {
            List<Filed> texts = filed.of(last.submission());
            return texts.stream()
                    .filter(text -> text.part().equals(part))
                    .map(Filed::text)
                    .findFirst()
                    .or(() -> like(report, part, texts));
        });
    }

    private static Optional<String> like(ReportFrame report, String part, List<Filed> texts) {
        return Narratives.outline(report).stream()
                .filter(wanted -> wanted.key().equals(part))
                .findFirst()
                .map(wanted -> String.join(
                        "\n",
                        texts.stream()
                                .filter(text ->
                                        text.aspect().equals(wanted.aspect().name()))
                                .map(Filed::text)
                                .toList()))
                .filter(text -> !text.isEmpty());
    }

    /** The form with the last text below what is typed in the part. */
    TypedForm inserted(ReportFrame report, String part, TypedForm form) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        of(report, part)
                .ifPresent(text -> fields.merge(
                        part, text, (typed, before) -> typed.isEmpty() ? before : typed + "\n\n" + before));
        return new TypedForm(fields, form.seen(), form.declaredOver());
    }
}
